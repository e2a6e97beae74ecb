import { AfterCommit } from '../../../platform/events/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { ClientTaskHandedOver } from '../events.js';
import { HandOverQuery } from '../hand-over-task/hand-over.query.js';
import { mailKinds } from '../mail/mail-kinds.js';

/** Whoever is handed a task hears it at once, from whom and with which words; nobody is mailed what they took themselves. */
@AfterCommit(ClientTaskHandedOver)
export class MailColleagueWhenClientTaskHandedOver {
  constructor(
    private readonly handOvers: HandOverQuery,
    private readonly mailbox: Mailbox,
  ) {}

  async handle(events: readonly ClientTaskHandedOver[]): Promise<void> {
    const handed = events.map(({ data }) => data).filter(({ toId, byId }) => toId !== byId);
    const found = await this.handOvers.of(handed.map(({ handOverId }) => handOverId));
    await this.mailbox.queue(
      found.map(({ handOverId, taskId, toAddress, toName }) => ({
        kind: mailKinds.taskHandedOver, dedupeKey: handOverId, to: toAddress, toName, subjectId: taskId, facts: { handOverId },
      })),
    );
  }
}
