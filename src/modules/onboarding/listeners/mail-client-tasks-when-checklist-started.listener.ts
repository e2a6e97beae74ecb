import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ChecklistStarted } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';
import { subjectIdOf } from '../subject.js';

/** The hiring manager hears at once what the client itself has to do, so nobody waits for it in the end. */
@AfterCommit(ChecklistStarted)
export class MailClientTasksWhenChecklistStarted {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ChecklistStarted[]): Promise<void> {
    const subjectIds = events.map(({ data }) => subjectIdOf(data));
    const facts = new Map((await this.facts.ofSubjects(subjectIds)).map((each) => [each.subjectId, each]));
    const tasks = await this.facts.openClientTasks(subjectIds);
    await this.mailbox.queue(
      tasks.flatMap(({ taskId, subjectId }) => {
        const about = facts.get(subjectId);
        if (!about) return [];
        return [{ kind: mailKinds.clientTask, dedupeKey: taskId, to: about.managerAddress, toName: about.managerName, subjectId: taskId, facts: { subjectId } }];
      }),
    );
  }
}
