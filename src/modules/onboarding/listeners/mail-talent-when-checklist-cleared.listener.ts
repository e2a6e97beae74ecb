import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ChecklistCleared } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';

/**
 * Somebody who waited hears that the offer can be accepted. Who had no tasks never waited and gets no mail;
 * an agency whose listing is not public yet gets the mail that asks to confirm it, from agencies; a cloud's members are told by talent-clouds.
 */
@AfterCommit(ChecklistCleared)
export class MailTalentWhenChecklistCleared {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ChecklistCleared[]): Promise<void> {
    const waited = events.flatMap(({ data }) => (data.taskCount > 0 && data.contractId !== null ? [data.contractId] : []));
    const facts = await this.facts.canAccept(waited);
    await this.mailbox.queue(
      facts.map(({ subjectId, talentAddress, talentName }) => ({
        kind: mailKinds.cleared,
        dedupeKey: subjectId,
        to: talentAddress,
        toName: talentName,
        subjectId,
      })),
    );
  }
}
