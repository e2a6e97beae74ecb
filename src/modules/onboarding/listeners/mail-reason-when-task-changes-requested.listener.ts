import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { TaskChangesRequested } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';

/** The reason reaches the talent with the way out. */
@AfterCommit(TaskChangesRequested)
export class MailReasonWhenTaskChangesRequested {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly TaskChangesRequested[]): Promise<void> {
    const facts = new Map((await this.facts.ofContracts(events.map(({ data }) => data.contractId))).map((each) => [each.contractId, each]));
    await this.mailbox.queue(
      events.flatMap(({ data: { taskId, contractId, submission } }) => {
        const about = facts.get(contractId);
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
