import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';

/** Something that happened to a person of a client. */
export interface ToTell {
  readonly clientId: string;
  /** Who gets the mail. */
  readonly personId: string;
  readonly byId: string;
  readonly otherId: string | null;
  readonly at: string;
}

/** Queues mails to people about their place at a client, in the open transaction. */
@Injectable()
export class PersonMails {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
  ) {}

  /** Nobody is mailed about what they did themselves. Twice at different moments is two mails. */
  async tell(kind: string, happened: readonly ToTell[]): Promise<void> {
    const toTell = happened.filter(({ personId, byId }) => personId !== byId);
    const cards = await this.database.rows<{ id: string; email: string; fullName: string }>(
      'SELECT person_id AS id, email, full_name AS "fullName" FROM accounts.person_cards WHERE person_id = ANY ($1::uuid[])',
      [toTell.map(({ personId }) => personId)],
    );
    const cardOf = new Map(cards.map((card) => [card.id, card]));
    await this.mailbox.queue(
      toTell.flatMap(({ clientId, personId, byId, otherId, at }) => {
        const card = cardOf.get(personId);
        return card ? [{ kind, dedupeKey: `${clientId} ${personId} ${at}`, to: card.email, toName: card.fullName, subjectId: clientId, facts: { personId, byId, otherId } }] : [];
      }),
    );
  }
}
