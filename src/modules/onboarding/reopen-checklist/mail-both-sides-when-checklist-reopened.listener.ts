import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ChecklistReopened } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { subjectIdOf } from '../subject.js';

/** Both sides were told of the refusal, so both are told that it is taken back. */
@AfterCommit(ChecklistReopened)
export class MailBothSidesWhenChecklistReopened {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ChecklistReopened[]): Promise<void> {
    const found = new Map((await this.facts.ofSubjects(events.map(({ data }) => subjectIdOf(data)))).map((facts) => [facts.subjectId, facts]));
    await this.mailbox.queue(
      events.flatMap(({ data }) => {
        const facts = found.get(subjectIdOf(data));
        if (!facts) return [];
        const mail = { kind: mailKinds.reopened, subjectId: facts.subjectId };
        const about = { taskId: data.taskId, at: data.at };
        return [
          { ...mail, dedupeKey: `${facts.subjectId}:${data.at}:talent`, to: facts.talentAddress, toName: facts.talentName, facts: { ...about, side: 'talent' } },
          { ...mail, dedupeKey: `${facts.subjectId}:${data.at}:client`, to: facts.managerAddress, toName: facts.managerName, facts: { ...about, side: 'client' } },
        ];
      }),
    );
  }
}
