import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Scheduled, type ScheduledJob } from '../../../../platform/jobs/index.js';
import { Events } from '../../../../platform/events/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { ApprovalsRepository } from '../../approve-invitation/approvals.repository.js';
import { ListLapsed } from '../../events.js';
import { ImportsRepository } from '../imports.repository.js';

/** A list that nobody says yes or no to comes back after so long, so that it does not wait for ever. */
export const undecidedAfterDays = 30;

const atOnce = 100;
const dayMilliseconds = 86_400_000;

/** Brings lists that nobody decided back to whoever asked. One of which nothing was sent can be sent once more, and is forgotten in time if it is not; one that was paused is paused again, until it is resumed or undone. */
@Injectable()
@Scheduled({ name: 'invitations.return-undecided-lists', everySeconds: 3600 })
export class ReturnUndecidedListsJob implements ScheduledJob {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly imports: ImportsRepository,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - undecidedAfterDays * dayMilliseconds);
    for (const importId of await this.approvals.undecidedLists(before, atOnce)) await this.bringBack(importId, before);
  }

  /** The list is held before its approval is looked at, as whoever decides does: of the two one is second, and changes nothing. */
  @InTransaction()
  async bringBack(importId: string, before: Date): Promise<void> {
    const list = await this.imports.named(importId);
    const at = this.clock.now();
    if (list?.state !== 'awaiting approval') return;
    const approvalId = await this.approvals.lapse(importId, before, at);
    if (approvalId === null) return;
    list.comeBack();
    await this.imports.store(list);
    await this.audit.append({ action: 'invitations.list-lapsed', tenantId: list.clientId, actorId: null, subjectType: 'import', subjectId: importId });
    await this.events.publish(new ListLapsed({ approvalId, importId, clientId: list.clientId, at: at.toISOString() }));
  }
}
