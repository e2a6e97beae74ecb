import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ChecklistRejected } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { subjectIdOf } from '../subject.js';

/** Both sides are told that the platform refused, and why. */
@AfterCommit(ChecklistRejected)
export class MailBothSidesWhenChecklistRejected {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ChecklistRejected[]): Promise<void> {
    const facts = await this.facts.ofSubjects(events.map(({ data }) => subjectIdOf(data)));
    await this.mailbox.queue(
      facts.flatMap(({ subjectId, talentAddress, talentName, managerAddress, managerName }) => {
        const mail = { kind: mailKinds.rejected, subjectId };
        return [
          { ...mail, dedupeKey: `${subjectId}:talent`, to: talentAddress, toName: talentName, facts: { side: 'talent' } },
          { ...mail, dedupeKey: `${subjectId}:client`, to: managerAddress, toName: managerName, facts: { side: 'client' } },
        ];
      }),
    );
  }
}
