import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ContractConfirmed } from '../../contracts/events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';

/** Brings the list of tasks to the mailbox, once per contract: so it can be gone on with anywhere. */
@AfterCommit(ContractConfirmed)
export class MailTasksWhenContractConfirmed {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ContractConfirmed[]): Promise<void> {
    const facts = await this.facts.ofSubjects(events.map(({ data }) => data.contractId));
    await this.mailbox.queue(
      facts
        .filter(({ openTasks }) => openTasks.length > 0)
        .map(({ subjectId, talentAddress, talentName }) => ({
          kind: mailKinds.tasksAssigned,
          dedupeKey: subjectId,
          to: talentAddress,
          toName: talentName,
          subjectId,
        })),
    );
  }
}
