import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ChecklistStarted } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';

/** The hiring manager hears at once what the client itself has to do, so nobody waits for it in the end. */
@AfterCommit(ChecklistStarted)
export class MailClientTasksWhenChecklistStarted {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ChecklistStarted[]): Promise<void> {
    const contractIds = events.map(({ data }) => data.contractId);
    const facts = new Map((await this.facts.ofContracts(contractIds)).map((each) => [each.contractId, each]));
    const tasks = await this.facts.openClientTasks(contractIds);
    await this.mailbox.queue(
      tasks.flatMap(({ taskId, contractId }) => {
        const about = facts.get(contractId);
        if (!about) return [];
        return [{ kind: mailKinds.clientTask, dedupeKey: taskId, to: about.managerAddress, toName: about.managerName, subjectId: taskId, facts: { contractId } }];
      }),
    );
  }
}
