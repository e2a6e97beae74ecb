import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';

/** Something that somebody is told by mail. */
export interface PersonToTell {
  readonly personId: string;
  /** Who did it, where it was a person's doing. */
  readonly byId?: string;
  /** What it is about, a company for instance. */
  readonly subjectId: string;
  readonly at: string;
  /** Ids that the mail is composed from. */
  readonly facts: object;
}

/** Queues mails to people of whom only the id is known, in the open transaction. */
@Injectable()
export class PeopleMails {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
  ) {}

  /** Nobody is mailed about what they did themselves. Twice at different moments is two mails. */
  async tell(kind: string, happened: readonly PersonToTell[]): Promise<void> {
    const toTell = happened.filter(({ personId, byId }) => personId !== byId);
    const cards = await this.database.rows<{ id: string; email: string; fullName: string }>(
      'SELECT person_id AS id, email, full_name AS "fullName" FROM accounts.person_cards WHERE person_id = ANY ($1::uuid[])',
      [toTell.map(({ personId }) => personId)],
    );
    const cardOf = new Map(cards.map((card) => [card.id, card]));
    await this.mailbox.queue(
      toTell.flatMap(({ personId, subjectId, at, facts }) => {
        const card = cardOf.get(personId);
        return card ? [{ kind, dedupeKey: `${subjectId} ${personId} ${at}`, to: card.email, toName: card.fullName, subjectId, facts }] : [];
      }),
    );
  }
}
