import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { FollowUpAdvanced } from '../events.js';
import { listPath } from '../list-invitations/asked-list.js';
import { FittingQuery, type Asking } from './fitting.query.js';
import { NothingFitsAnyMore } from './follow-up.errors.js';
import { FollowUpsRepository } from './follow-ups.repository.js';

/** Resends or revokes all that fit: which ones is settled here, and they are dealt with part by part afterwards. */
@Injectable()
export class StartFollowUp {
  constructor(
    private readonly followUps: FollowUpsRepository,
    private readonly fitting: FittingQuery,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @param id the page's own: sent twice, it starts nothing twice */
  @InTransaction()
  async run(id: string, asking: Asking): Promise<void> {
    const { clientId, personId, deed, asked } = asking;
    const at = this.clock.now();
    const isNew = await this.followUps.add({ id, clientId, deed, asked: listPath(asked, null), state: 'under way', startedById: personId, startedAt: at });
    const followUp = await this.followUps.ofClient(clientId, id);
    if (!isNew) return;
    followUp.rowCount = await this.fitting.keep(id, asking);
    if (followUp.rowCount === 0) throw new NothingFitsAnyMore();
    await this.followUps.store(followUp);
    await this.audit.append({ action: 'invitations.follow-up-started', tenantId: clientId, actorId: personId, subjectType: 'follow-up', subjectId: id, facts: { deed, invitations: followUp.rowCount } });
    await this.events.publish(new FollowUpAdvanced({ followUpId: id, clientId, at: at.toISOString() }));
  }
}
