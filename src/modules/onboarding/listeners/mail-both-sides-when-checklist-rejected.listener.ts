import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ChecklistRejected } from '../events.js';
import { MailFactsQuery } from '../mail/mail-facts.query.js';
import { mailKinds } from '../mail/mail-kinds.js';

/** Both sides are told that the platform refused, and why. */
@AfterCommit(ChecklistRejected)
export class MailBothSidesWhenChecklistRejected {
  constructor(
    private readonly facts: MailFactsQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ChecklistRejected[]): Promise<void> {
    const facts = await this.facts.ofContracts(events.map(({ data }) => data.contractId));
    await this.mailbox.queue(
      facts.flatMap(({ contractId, talentAddress, talentName, managerAddress, managerName }) => {
        const mail = { kind: mailKinds.rejected, subjectId: contractId };
        return [
          { ...mail, dedupeKey: `${contractId}:talent`, to: talentAddress, toName: talentName, facts: { side: 'talent' } },
          { ...mail, dedupeKey: `${contractId}:client`, to: managerAddress, toName: managerName, facts: { side: 'client' } },
        ];
      }),
    );
  }
}
