import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { TaskWaiverLapsed } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { subjectIdOf } from '../subject.js';

/** The talent hears that something is asked for again; the client's own tasks come with its people's digest. */
@AfterCommit(TaskWaiverLapsed)
export class MailTalentWhenTaskWaiverLapsed {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly TaskWaiverLapsed[]): Promise<void> {
    const facts = new Map((await this.facts.ofSubjects(events.map(({ data }) => subjectIdOf(data)))).map((each) => [each.subjectId, each]));
    await this.mailbox.queue(
      events.flatMap(({ data }) => {
        const subjectId = subjectIdOf(data);
        const about = facts.get(subjectId);
        if (!about) return [];
        return [{
          kind: mailKinds.askedAgain, dedupeKey: `${data.taskId} ${data.at}`, to: about.talentAddress, toName: about.talentName, subjectId: data.taskId, facts: { subjectId },
        }];
      }),
    );
  }
}
