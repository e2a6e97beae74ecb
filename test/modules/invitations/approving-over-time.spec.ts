import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import type { Visitor } from '../../support/visitor.js';
import { waitingForLocks } from '../../support/waiting.js';
import { Approvers, ines, noor, paul } from './approvers.js';
import { amira, anInvitation, dana } from './meridian.js';

describe('approval while people come and go', () => {
  let test: TestApp;
  let house: Approvers;
  let owner: Visitor;
  let finance: Visitor;
  let reviewer: Visitor;

  beforeAll(async () => {
    test = await startApp();
    house = new Approvers(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    owner = await house.openDoors();
    finance = await house.colleague(paul.name, paul.address, paul.role);
    reviewer = await house.colleague(noor.name, noor.address, noor.role);
    await house.asks(owner, { 'First step: who approves?': paul.name });
  });

  const idOf = async (address: string): Promise<string> => (await test.database.row<{ id: string }>('SELECT person_id AS id FROM accounts.person_cards WHERE email = $1', [address]))?.id ?? '';
  const item = (address: string): Promise<string> => house.buttonOf(address, 'Look at the invitation');

  async function send(from: Visitor): Promise<void> {
    await from.open('/client/invitations/new');
    await from.press('Continue', anInvitation);
    await from.press('Send for approval');
    await test.settle();
  }

  async function remove(address: string, successor: Record<string, string> = {}): Promise<void> {
    await owner.open(`/client/people/${await idOf(address)}`);
    await owner.press('Remove person', successor);
    expect(owner.page.status).toBe(200);
  }

  /** As an owner lets somebody in again who had left. */
  const comesBack = async (address: string): Promise<unknown> => test.database.execute('UPDATE clients.members SET is_active = true, left_at = NULL WHERE person_id = $1', [await idOf(address)]);

  it('whoever takes over what waits has asked for it from now on: they can’t say yes to it, and hear what comes of it', async () => {
    await house.asks(owner, { 'First step: or who else?': 'Dana Whitfield' });
    const lead = await house.colleague(ines.name, ines.address, ines.role);
    await send(lead);
    await owner.open(await item(dana));
    expect(owner.page.buttons).toContain('Approve');
    const path = owner.page.path;
    await remove(ines.address, { 'Who takes over': 'Dana Whitfield, owner' });
    expect((await owner.open(path)).status).toBe(404);
    expect((await owner.post(`${path}/approval`, owner.formToken)).status).toBe(404);
    expect(await house.stateOf(amira)).toBe('awaiting approval');
    await finance.open(await item(paul.address));
    await finance.press('Approve');
    await test.settle();
    expect((await house.mailsTo(dana))[0]?.subject).toBe('Approved: your invitation to Amira Haddad');
    expect(await house.mailsTo(amira)).toHaveLength(1);
  });

  it('an absent approver is asked after all where nobody stands in any more', async () => {
    const today = test.clock.now().toISOString().slice(0, 10);
    await finance.open('/client/approvals');
    await finance.press('Save', { 'Who approves meanwhile?': noor.name, 'First day away': today, 'Last day away': today });
    await test.database.execute('UPDATE clients.members SET is_active = false WHERE person_id = $1', [await idOf(noor.address)]);
    await send(owner);
    await finance.open(await item(paul.address));
    await finance.press('Approve');
    await test.settle();
    expect(await house.mailsTo(amira)).toHaveLength(1);
  });

  it('whoever left approves nothing when they come back, neither themselves nor for somebody, until they are named anew', async () => {
    await house.asks(owner, { 'First step: or who else?': noor.name });
    const today = test.clock.now().toISOString().slice(0, 10);
    await finance.open('/client/approvals');
    await finance.press('Save', { 'Who approves meanwhile?': noor.name, 'First day away': today, 'Last day away': today });
    await remove(noor.address);
    await comesBack(noor.address);
    await send(owner);
    expect(await house.mailsTo(paul.address)).toHaveLength(1);
    await finance.open('/client/approvals');
    expect(finance.page.text).not.toContain('stands in for you');
    reviewer = await house.signedIn(noor.address);
    await reviewer.open(await item(paul.address));
    expect(reviewer.page.status).toBe(404);
    await reviewer.open('/client/approvals');
    expect(reviewer.page.links).not.toContain('Approvals');
  });

  it('of two owners who name approvers at the same moment the second one’s list holds, whole', async () => {
    await house.colleague(ines.name, ines.address, 'owner');
    const second = await house.signedIn(ines.address);
    const presses: Promise<unknown>[] = [];
    for (const visitor of [owner, second]) await visitor.open('/client/settings/approval');
    await test.app.get(Transactions).run(async () => {
      // Holding the client's row stops each between throwing the old list away and writing its own.
      await test.database.execute('SELECT 1 FROM clients.clients FOR UPDATE');
      presses.push(owner.press('Save', { 'First step: who approves?': noor.name }));
      await eventually(async () => expect(await waitingForLocks(test.database)).toBe(1));
      presses.push(second.press('Save', { 'First step: who approves?': ines.name }));
      await eventually(async () => expect(await waitingForLocks(test.database)).toBe(2));
    });
    await Promise.all(presses);
    expect(await test.database.rows('SELECT full_name AS name FROM invitations.approvers JOIN accounts.person_cards USING (person_id)')).toEqual([{ name: ines.name }]);
  });

  it('the yes was for one address: another one is not mailed without a new yes, unless the mail came back', async () => {
    await send(owner);
    await finance.open(await item(paul.address));
    await finance.press('Approve');
    await test.settle();
    const other = 'amira@elsewhere.example';
    await owner.open('/client/invitations');
    await owner.press('Correct address');
    await owner.press('Correct address and send', { 'Email address': other });
    expect([owner.page.status, owner.page.heading]).toEqual([409, 'Another address needs another approval']);
    await test.settle();
    expect(await house.mailsTo(other)).toEqual([]);
    await test.database.execute('UPDATE invitations.invitations SET bounced_mail_id = (SELECT id FROM platform.mails WHERE to_address = $1)', [amira]);
    await owner.open('/client/invitations');
    await owner.press('Correct address');
    await owner.press('Correct address and send', { 'Email address': other });
    await test.settle();
    expect(await house.mailsTo(other)).toHaveLength(1);
  });

  it('the yes was for one offer: nobody rewrites it while the invitation is open', async () => {
    await send(owner);
    await finance.open(await item(paul.address));
    await finance.press('Approve');
    await test.settle();
    const { id } = (await test.database.row<{ id: string }>('SELECT id FROM contracts.contracts')) ?? { id: '' };
    await owner.open(`/client/contracts/${id}`);
    expect(owner.page.buttons).not.toContain('Change terms');
    await owner.open(`/client/contracts/${id}/terms/new`);
    await owner.press('Change terms', { 'Hourly rate': '850.00' });
    expect([owner.page.status, owner.page.heading]).toEqual([409, 'Other terms need another approval']);
    expect(await test.database.rows('SELECT version, rate_minor AS rate FROM contracts.terms')).toEqual([{ version: 1, rate: '8500' }]);
  });

  it('what waits for its hour after a yes needs another one once it is changed', async () => {
    test.clock.standAt(new Date('2027-01-11T08:00:00Z'));
    [owner, finance] = [await house.signedIn(dana), await house.signedIn(paul.address)];
    await owner.open('/client/invitations/new');
    await owner.press('Continue', anInvitation);
    await owner.press('Send for approval', { 'At a time': true, 'Day to send': '2027-01-13', 'Hour to send': '09:00' });
    await test.settle();
    await finance.open(await item(paul.address));
    await finance.press('Approve');
    await test.settle();
    expect(await house.stateOf(amira)).toBe('scheduled');
    await owner.open('/client/invitations');
    await owner.press('Take back');
    await owner.click('Change something');
    await owner.press('Continue', { 'Hourly rate': '850.00' });
    expect(owner.page.buttons).not.toContain('Send invitation');
    await owner.press('Send for approval', { 'At a time': true, 'Day to send': '2027-01-13', 'Hour to send': '09:00' });
    test.clock.standAt(new Date('2027-01-13T10:00:00Z'));
    await test.runJob('invitations.send-scheduled');
    await test.settle();
    expect([await house.stateOf(amira), await house.mailsTo(amira)]).toEqual(['awaiting approval', []]);
    await finance.open(await item(paul.address));
    expect(finance.page.text).toContain('$850.00');
    await finance.press('Approve');
    await test.settle();
    expect((await house.mailsTo(amira))[0]?.text).toContain('$850.00');
  });

  it('stands on the home of whoever works for two clients, but not while they act for the other one', async () => {
    await house.addClient('Orbit Labs', paul.address);
    await test.settle();
    await send(owner);
    const card = 'Approvals, Meridian Labs 1 approval waits for your yes';
    await finance.open('/home');
    expect(finance.page.text).toContain(card);
    await finance.press('Meridian Labs');
    await finance.open('/home');
    expect(finance.page.text).toContain(card);
    await finance.press('Orbit Labs');
    await finance.open('/home');
    expect(finance.page.text).not.toContain('Approvals, Meridian Labs');
  });
});
