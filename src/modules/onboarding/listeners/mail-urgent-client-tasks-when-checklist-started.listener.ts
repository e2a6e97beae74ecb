import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ChecklistStarted } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { subjectIdOf } from '../subject.js';

const weekInMs = 7 * 86_400_000;

/** Where work starts within a week, the hiring manager hears at once what the client itself has to do; everything else comes with the digest. */
@AfterCommit(ChecklistStarted)
export class MailUrgentClientTasksWhenChecklistStarted {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ChecklistStarted[]): Promise<void> {
    const startedAt = new Map(events.map(({ data }) => [subjectIdOf(data), Date.parse(data.at)]));
    const urgent = (await this.facts.ofSubjects([...startedAt.keys()])).filter(({ subjectId, startsOn }) => {
      return startsOn !== null && Date.parse(startsOn) <= (startedAt.get(subjectId) ?? 0) + weekInMs;
    });
    const about = new Map(urgent.map((each) => [each.subjectId, each]));
    const tasks = await this.facts.openClientTasks([...about.keys()]);
    await this.mailbox.queue(
      tasks.flatMap(({ taskId, subjectId }) => {
        const facts = about.get(subjectId);
        if (!facts) return [];
        return [{ kind: mailKinds.clientTask, dedupeKey: taskId, to: facts.managerAddress, toName: facts.managerName, subjectId: taskId, facts: { subjectId } }];
      }),
    );
  }
}
