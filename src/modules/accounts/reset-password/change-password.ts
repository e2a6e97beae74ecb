import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { newId } from '../../../platform/database/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import { type SecretLink, SecretLinks } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AccountDeeds } from '../account-deeds.js';
import { LinkIsOver } from '../accounts.errors.js';
import { accountsPaths } from '../accounts.paths.js';
import { PeopleRepository } from '../people.repository.js';
import type { Person } from '../person.entity.js';
import { SessionList } from '../sessions/session-list.js';

/** Changes a password: other sessions end, other reset links fall, and the owner is told by mail. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionList,
    private readonly links: SecretLinks,
    private readonly mailbox: Mailbox,
    private readonly deeds: AccountDeeds,
    private readonly clock: Clock,
  ) {}

  /** By the link of a mail. Every session ends. */
  @InTransaction()
  async byLink(link: SecretLink, passwordHash: string): Promise<void> {
    const personId = await this.people.ownerOf(link.address);
    if (!personId) throw resetIsOver();
    const person = await this.people.holdPerson(personId);
    // The link may have been mailed before the account was closed.
    if (person.isDeactivated || !(await this.links.use(link.id))) throw resetIsOver();
    await this.change(person, passwordHash, null);
  }

  /** By the signed-in person, who has just given the old one. Only the session they use stays. */
  @InTransaction()
  async byOwner({ personId, sessionId, passwordHash }: { personId: string; sessionId: string; passwordHash: string }): Promise<void> {
    await this.change(await this.people.holdPerson(personId), passwordHash, sessionId);
  }

  private async change(person: Person, passwordHash: string, keepSession: string | null): Promise<void> {
    const { id: personId } = person;
    person.changePassword(passwordHash, this.clock.now());
    await this.people.savePerson(person);
    const endedSessions = await this.sessions.endAll(personId, keepSession);
    const addresses = (await this.people.addressesOf(personId)).filter((address) => address.isVerified);
    const change = newId();
    await this.mailbox.queue(
      addresses.map(({ address, isPrimary }) => ({
        kind: 'accounts.password-changed',
        dedupeKey: `${change} ${isPrimary ? 'primary' : address}`,
        to: address,
        toName: person.fullName,
        subjectId: personId,
      })),
    );
    await this.deeds.append({ action: 'accounts.password-changed', personId, facts: { endedSessions, byLink: keepSession === null } });
  }
}

/** Said of used, expired and unknown links alike. */
export function resetIsOver(): LinkIsOver {
  return new LinkIsOver('It works for 60 minutes and once. Ask for a new one.', { label: 'Ask for a new link', path: accountsPaths.passwordReset });
}
