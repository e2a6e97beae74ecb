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
    const found = new Map((await this.facts.ofSubjects(events.map(({ data }) => subjectIdOf(data)))).map((facts) => [facts.subjectId, facts]));
    await this.mailbox.queue(
      events.flatMap(({ data }) => {
        const facts = found.get(subjectIdOf(data));
        if (!facts) return [];
        const { subjectId, talentAddress, talentName, managerAddress, managerName } = facts;
        const mail = { kind: mailKinds.rejected, subjectId };
        // With the moment in the key: what was reopened may be refused again, and is told again.
        return [
          { ...mail, dedupeKey: `${subjectId}:${data.at}:talent`, to: talentAddress, toName: talentName, facts: { side: 'talent', at: data.at } },
          { ...mail, dedupeKey: `${subjectId}:${data.at}:client`, to: managerAddress, toName: managerName, facts: { side: 'client', at: data.at } },
        ];
      }),
    );
  }
}
