import { Injectable } from '@nestjs/common';
import { Mailbox } from '../../../platform/mail/index.js';
import { PeopleRepository } from '../people.repository.js';

/** How somebody came to be administrator or ceased to be one; a closed account takes the rights along. */
export type AdministratorDeed = 'made' | 'ended' | 'closed';

/** Queues the mails about administrators, in the open transaction. */
@Injectable()
export class AdministratorMails {
  constructor(
    private readonly people: PeopleRepository,
    private readonly mailbox: Mailbox,
  ) {}

  /** Tells the person, and every other administrator except who did it. Whose account was closed is told that by a mail of its own. */
  async tell(deed: AdministratorDeed, { personId, byId, at }: { personId: string; byId: string; at: Date }): Promise<void> {
    const admins = await this.people.adminAddresses();
    const others = admins.filter((admin) => admin.personId !== personId && admin.personId !== byId);
    const own = deed === 'closed' ? [] : (await this.people.addressesOf(personId)).filter(({ isPrimary }) => isPrimary);
    const { fullName } = await this.people.person(personId);
    const facts = { deed, byId, at: at.toISOString() };
    await this.mailbox.queue([
      ...own.map(({ address }) => ({ kind: `accounts.administrator-${deed}`, dedupeKey: `${personId} ${facts.at}`, to: address, toName: fullName, subjectId: personId, facts })),
      ...others.map((admin) => ({ kind: 'accounts.administrators-changed', dedupeKey: `${deed} ${personId} ${admin.personId} ${facts.at}`, to: admin.email, toName: admin.fullName, subjectId: personId, facts })),
    ]);
  }
}
