import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Mailbox } from '../../../platform/mail/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AccountDeeds } from '../account-deeds.js';
import { AccountMustStayOpen } from '../accounts.errors.js';
import { AdministratorMails } from '../mail/administrator-mails.js';
import { PeopleRepository } from '../people.repository.js';
import type { Person } from '../person.entity.js';
import { SessionList } from '../sessions/session-list.js';

/** An administrator closes somebody's account, and lets them back in. Nothing that the person has is deleted. */
@Injectable()
export class DeactivatePerson {
  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionList,
    private readonly mailbox: Mailbox,
    private readonly administratorMails: AdministratorMails,
    private readonly deeds: AccountDeeds,
    private readonly clock: Clock,
  ) {}

  /**
   * Every session of the person ends with the commit, and an administrator's rights for good: other administrators hear of that.
   * @returns false where the account was closed already
   * @throws AccountMustStayOpen for the administrator's own account, and so for the last administrator's
   * @throws NoLongerAdministrator
   */
  @InTransaction()
  async deactivate({ personId: byId }: Pick<Viewer, 'personId'>, personId: string, reason: string): Promise<boolean> {
    if (personId === byId) throw new AccountMustStayOpen(personId, 'Nobody deactivates their own account. Another administrator can do it.');
    await this.people.holdAdministrators(byId);
    const person = await this.people.holdPerson(personId);
    const at = this.clock.now();
    const { isAdmin: wasAdministrator } = person;
    if (!person.deactivate({ byId, reason, at })) return false;
    await this.people.savePerson(person);
    const endedSessions = await this.sessions.endAll(personId);
    await this.deeds.append({ action: 'accounts.person-deactivated', personId, actorId: byId, facts: { reason, endedSessions, ...(wasAdministrator ? { wasAdministrator } : {}) } });
    await this.tell('accounts.deactivated', person, at);
    if (wasAdministrator) await this.administratorMails.tell('closed', { personId, byId, at });
    return true;
  }

  /**
   * @returns false where the account was open already
   * @throws NoLongerAdministrator
   */
  @InTransaction()
  async reactivate({ personId: byId }: Pick<Viewer, 'personId'>, personId: string): Promise<boolean> {
    await this.people.holdAdministrators(byId);
    const person = await this.people.holdPerson(personId);
    if (!person.reactivate()) return false;
    await this.people.savePerson(person);
    // Whoever signed in at the very moment of the closing has a row here that opened nothing; it must not open anything now.
    await this.sessions.endAll(personId);
    await this.deeds.append({ action: 'accounts.person-reactivated', personId, actorId: byId });
    await this.tell('accounts.reactivated', person, this.clock.now());
    return true;
  }

  private async tell(kind: string, { id, fullName }: Person, at: Date): Promise<void> {
    const primary = (await this.people.addressesOf(id)).find(({ isPrimary }) => isPrimary);
    if (!primary) return;
    await this.mailbox.queue([{ kind, dedupeKey: `${id} ${at.toISOString()}`, to: primary.address, toName: fullName, subjectId: id, facts: { at: at.toISOString() } }]);
  }
}
