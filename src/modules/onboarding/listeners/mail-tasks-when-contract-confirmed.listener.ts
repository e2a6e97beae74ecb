import { AfterCommit } from '../../../platform/events/index.js';
import { ContractConfirmed } from '../../contracts/events.js';
import { QueueTasksMail } from '../mail/queue-tasks-mail.js';

/** The tasks are open now; once per contract, however often changed terms are confirmed anew. */
@AfterCommit(ContractConfirmed)
export class MailTasksWhenContractConfirmed {
  constructor(private readonly tasksMail: QueueTasksMail) {}

  async handle(events: readonly ContractConfirmed[]): Promise<void> {
    await this.tasksMail.of(events.map(({ data }) => data.contractId));
  }
}
