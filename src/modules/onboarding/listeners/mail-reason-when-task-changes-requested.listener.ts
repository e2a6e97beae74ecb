import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { TaskChangesRequested } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { subjectIdOf } from '../subject.js';

/** The reason reaches the talent with the way out. */
@AfterCommit(TaskChangesRequested)
export class MailReasonWhenTaskChangesRequested {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly TaskChangesRequested[]): Promise<void> {
    const facts = new Map((await this.facts.ofSubjects(events.map(({ data }) => subjectIdOf(data)))).map((each) => [each.subjectId, each]));
    await this.mailbox.queue(
      events.flatMap(({ data }) => {
        const { taskId, submission } = data;
        const about = facts.get(subjectIdOf(data));
        if (!about) return [];
        return [{
          kind: mailKinds.changesRequested,
          dedupeKey: `${taskId}:${submission}`,
          to: about.talentAddress,
          toName: about.talentName,
          subjectId: taskId,
          facts: { submission },
        }];
      }),
    );
  }
}
