import type { TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { Meridian } from './meridian.js';

/** Meridian Labs with colleagues who may be asked before an invitation goes out. */
export class Approvers extends Meridian {
  constructor(test: TestApp) {
    super(test);
  }

  /** A colleague of Dana's, signed in. */
  async colleague(fullName: string, address: string, role: string): Promise<Visitor> {
    const personId = await this.person(fullName, address);
    const { clientId } = await this.client();
    await this.test.database.execute('INSERT INTO clients.members (client_id, person_id, role, is_active, added_at) VALUES ($1, $2, $3, true, now())', [clientId, personId, role]);
    return this.signedIn(address);
  }

  /** Dana names who approves, as on the settings page. */
  async asks(owner: Visitor, answers: Record<string, string>): Promise<void> {
    await owner.open('/client/settings/approval');
    await owner.press('Save', answers);
  }
}

export const paul = { name: 'Paul Okafor', address: 'paul@meridian.example', role: 'finance' };
export const noor = { name: 'Noor Haddad', address: 'noor@meridian.example', role: 'reviewer' };
export const ines = { name: 'Ines Duarte', address: 'ines@meridian.example', role: 'hiring manager' };
