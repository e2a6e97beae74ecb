import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ChecklistCleared } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';

/** Somebody who waited hears that the offer can be accepted. Who had no tasks never waited and gets no mail. */
@AfterCommit(ChecklistCleared)
export class MailTalentWhenChecklistCleared {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ChecklistCleared[]): Promise<void> {
    const waited = events.filter(({ data }) => data.taskCount > 0).map(({ data }) => data.contractId);
    const facts = await this.facts.ofContracts(waited);
    await this.mailbox.queue(
      facts.map(({ contractId, talentAddress, talentName }) => ({
        kind: mailKinds.cleared,
        dedupeKey: contractId,
        to: talentAddress,
        toName: talentName,
        subjectId: contractId,
      })),
    );
  }
}
