import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AccountDeeds } from '../account-deeds.js';
import { RightsMustStay } from '../accounts.errors.js';
import { AdministratorMails } from '../mail/administrator-mails.js';
import { PeopleRepository } from '../people.repository.js';
import type { Person } from '../person.entity.js';
import { SessionList } from '../sessions/session-list.js';

/** An administrator makes somebody administrator, and takes these rights away again. */
@Injectable()
export class ChangeAdministrators {
  constructor(
    private readonly people: PeopleRepository,
    private readonly sessions: SessionList,
    private readonly mails: AdministratorMails,
    private readonly deeds: AccountDeeds,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns false where they were administrator already
   * @throws RightsMustStay where the account is deactivated
   * @throws NoLongerAdministrator
   */
  @InTransaction()
  async make({ personId: byId }: Pick<Viewer, 'personId'>, personId: string, reason: string): Promise<boolean> {
    const person = await this.hold({ byId, personId });
    if (person.isDeactivated) throw new RightsMustStay(personId, 'This account is deactivated, and only somebody with an active one can be an administrator. Let the person back in first.');
    if (!person.makeAdministrator()) return false;
    await this.keep(person, { action: 'accounts.administrator-made', byId, facts: { reason } });
    await this.mails.tell('made', { personId, byId, at: this.clock.now() });
    return true;
  }

  /**
   * @returns false where they were no administrator any more
   * @throws RightsMustStay for the administrator's own rights, and so for the last administrator's
   * @throws NoLongerAdministrator
   */
  @InTransaction()
  async end({ personId: byId }: Pick<Viewer, 'personId'>, personId: string): Promise<boolean> {
    if (personId === byId) throw new RightsMustStay(personId, 'Nobody takes away their own rights. Another administrator can do it.');
    const person = await this.hold({ byId, personId });
    if (!person.endAdministrator()) return false;
    await this.keep(person, { action: 'accounts.administrator-ended', byId });
    await this.mails.tell('ended', { personId, byId, at: this.clock.now() });
    return true;
  }

  private async hold({ byId, personId }: { byId: string; personId: string }): Promise<Person> {
    await this.people.holdAdministrators(byId);
    return this.people.holdPerson(personId);
  }

  /** Whose rights change signs in anew: a session that somebody else may know of, or that lies open for hours, gets no back office. */
  private async keep(person: Person, { action, byId, facts = {} }: { action: string; byId: string; facts?: Record<string, string> }): Promise<void> {
    await this.people.savePerson(person);
    const endedSessions = await this.sessions.endAll(person.id);
    await this.deeds.append({ action, personId: person.id, actorId: byId, facts: { ...facts, endedSessions } });
  }
}
