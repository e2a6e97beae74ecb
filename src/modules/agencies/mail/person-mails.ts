import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';

interface ToTell {
  readonly agencyId: string;
  readonly personId: string;
  readonly byId: string;
  readonly at: string;
}

/** Queues mails to people about their place in an agency, in the open transaction. */
@Injectable()
export class PersonMails {
  constructor(
    private readonly database: Database,
    private readonly mailbox: Mailbox,
  ) {}

  /** Nobody is mailed about what they did themselves. Twice at different moments is two mails. */
  async tell(kind: string, happened: readonly ToTell[]): Promise<void> {
    const told = happened.filter(({ personId, byId }) => personId !== byId);
    const people = await this.database.rows<{ id: string; email: string; fullName: string }>(
      'SELECT person_id AS id, email, full_name AS "fullName" FROM accounts.person_cards WHERE person_id = ANY ($1::uuid[])',
      [told.map(({ personId }) => personId)],
    );
    const personOf = new Map(people.map((person) => [person.id, person]));
    await this.mailbox.queue(
      told.flatMap(({ agencyId, personId, byId, at }) => {
        const person = personOf.get(personId);
        return person ? [{ kind, dedupeKey: `${agencyId} ${personId} ${at}`, to: person.email, toName: person.fullName, subjectId: agencyId, facts: { personId, byId } }] : [];
      }),
    );
  }
}
