import { Injectable } from '@nestjs/common';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AccountDeeds } from '../account-deeds.js';
import { SessionList } from '../sessions/session-list.js';

/** Ends sessions that the person does not want any more. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly sessions: SessionList,
    private readonly deeds: AccountDeeds,
  ) {}

  @InTransaction()
  async one(personId: string, sessionId: string): Promise<boolean> {
    const wasThere = await this.sessions.end(personId, sessionId);
    if (wasThere) await this.deeds.append({ action: 'accounts.session-ended', personId, facts: { sessionId } });
    return wasThere;
  }

  @InTransaction()
  async others(personId: string, ownSessionId: string): Promise<void> {
    const endedSessions = await this.sessions.endAll(personId, ownSessionId);
    await this.deeds.append({ action: 'accounts.sessions-ended', personId, facts: { endedSessions } });
  }
}
