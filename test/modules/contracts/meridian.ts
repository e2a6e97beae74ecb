import { randomUUID } from 'node:crypto';
import { Accounts } from '../../../src/modules/accounts/index.js';
import { Contracts, type TermsInput } from '../../../src/modules/contracts/index.js';
import { InvitationAccepted } from '../../../src/modules/invitations/events.js';
import { ChecklistCleared } from '../../../src/modules/onboarding/events.js';
import { Requirements } from '../../../src/modules/onboarding/index.js';
import { Events } from '../../../src/platform/events/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import type { TestApp } from '../../support/app.js';
import { Visitor } from '../../support/visitor.js';

export const password = 'lantern quartz meadow sparrow';
export const dana = 'dana@meridian.example';
export const lena = 'lena@example.net';

export const someTerms: TermsInput = {
  projectName: 'Design system refresh',
  scope: 'Refresh the **tokens** and the twelve main components.',
  contractKind: 'hourly',
  rateMinor: 8500n,
  weeklyLimitHours: 30,
  currency: 'USD',
  startsOn: '2027-02-03',
  endsOn: '2027-04-25',
};

/** Meridian Labs, Dana who hires and Lena who is offered work, on an application under test. */
export class Meridian {
  clientId = '';
  danaId = '';
  lenaId = '';

  constructor(readonly test: TestApp) {}

  async open(): Promise<void> {
    await this.person('Sam Reyes', 'sam@gangway.example', true);
    this.danaId = await this.person('Dana Whitfield', dana);
    this.lenaId = await this.person('Lena Vogel', lena);
    this.clientId = await this.addClient('Meridian Labs', dana);
  }

  async person(fullName: string, address: string, isAdmin = false): Promise<string> {
    const { app, clock } = this.test;
    const accounts = app.get(Accounts);
    const passwordHash = await accounts.hashPassword(password);
    return app.get(Transactions).run(() => accounts.activate({ fullName, address, passwordHash, isAdmin, at: clock.now() }));
  }

  async addClient(name: string, owner: string): Promise<string> {
    const sam = await this.signedIn('sam@gangway.example');
    await sam.open('/admin/clients');
    await sam.press('New client', { 'Client name': name, Plan: 'Business', "Owner's email address": owner });
    const client = await this.test.database.row<{ id: string }>('SELECT client_id AS id FROM clients.client_cards WHERE name = $1', [name]);
    if (!client) throw new Error(`${name} was not added: ${sam.page.text}`);
    return client.id;
  }

  async signedIn(address: string): Promise<Visitor> {
    const visitor = new Visitor(this.test.url);
    await visitor.open('/sign-in');
    await visitor.press('Sign in', { 'Email address': address, Password: password });
    if (visitor.page.path.startsWith('/sign-in')) throw new Error(`${address} could not sign in: ${visitor.page.text}`);
    return visitor;
  }

  draft(terms: Partial<TermsInput> = {}, clientId = this.clientId, hiringManagerId = this.danaId): Promise<string> {
    const { app, clock } = this.test;
    const about = { clientId, hiringManagerId, audience: 'freelancer' as const, at: clock.now() };
    return app.get(Transactions).run(() => app.get(Contracts).draft({ ...someTerms, ...terms }, about));
  }

  /** An offer as Lena has it before her after she accepted her invitation. */
  async offer(terms: Partial<TermsInput> = {}): Promise<string> {
    const contractId = await this.draft(terms);
    await this.accepted(contractId);
    return contractId;
  }

  /** What invitations say when Lena accepts. */
  async accepted(contractId: string): Promise<void> {
    const { app, clock } = this.test;
    const accepted = new InvitationAccepted({
      invitationId: randomUUID(),
      clientId: this.clientId,
      kind: 'freelancer-contract',
      contractId,
      cloudId: null,
      personId: this.lenaId,
      agencyId: null,
      invitedById: this.danaId,
      planKey: null,
      planVersion: null,
      at: clock.now().toISOString(),
    });
    await app.get(Transactions).run(() => app.get(Events).publish(accepted));
  }

  /** An offer that is confirmed and, as Meridian asks for nothing, cleared. */
  async readyOffer(talent: Visitor): Promise<string> {
    const contractId = await this.offer();
    await talent.open(`/contracts/${contractId}/review`);
    await talent.press('Confirm and continue');
    return contractId;
  }

  /** Meridian asks for something, so that an offer has to wait. */
  async asksForSomething(): Promise<void> {
    const { app } = this.test;
    const requirement = { kind: 'acknowledge' as const, title: 'Code of conduct', hint: '', why: '', reviewer: 'nobody' as const, minutes: 1, position: 1, body: 'Be kind.' };
    await app.get(Transactions).run(() => app.get(Requirements).add({ ...requirement, clientId: this.clientId }));
  }

  async cleared(contractId: string): Promise<void> {
    const { app, clock } = this.test;
    const { clientId, lenaId: personId } = this;
    const event = new ChecklistCleared({ checklistId: randomUUID(), contractId, membershipId: null, agencyId: null, clientId, personId, taskCount: 1, at: clock.now().toISOString() });
    await app.get(Transactions).run(() => app.get(Events).publish(event));
  }

  async contract(contractId: string): Promise<Record<string, unknown>> {
    const row = await this.test.database.row<Record<string, unknown>>('SELECT * FROM contracts.contracts WHERE id = $1', [contractId]);
    if (!row) throw new Error(`There is no contract ${contractId}.`);
    return row;
  }

  async countOf(table: string, contractId: string): Promise<number> {
    const row = await this.test.database.row<{ count: number }>(`SELECT count(*)::int AS count FROM ${table} WHERE contract_id = $1`, [contractId]);
    return row?.count ?? Number.NaN;
  }
}
