import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, anInvitation, bench, dana, intoCloud } from './meridian.js';
import { Approvers, ines, noor, paul } from './approvers.js';

describe('an invitation that needs a yes before it goes out', () => {
  let test: TestApp;
  let house: Approvers;
  let manager: Visitor;
  let finance: Visitor;
  let reviewer: Visitor;

  beforeAll(async () => {
    test = await startApp();
    house = new Approvers(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await house.openDoors();
    finance = await house.colleague(paul.name, paul.address, paul.role);
    reviewer = await house.colleague(noor.name, noor.address, noor.role);
    await house.asks(manager, { 'First step: who approves?': paul.name });
  });

  async function send(changes: Record<string, string | boolean> = {}): Promise<void> {
    await manager.open('/client/invitations/new');
    await manager.press('Continue', { ...anInvitation, ...changes });
    await manager.press('Send for approval');
    await test.settle();
  }

  const item = async (address: string, nth = 0): Promise<string> => house.buttonOf(address, 'Look at the invitation', nth);
  const contracts = (): Promise<unknown[]> => test.database.rows('SELECT 1 FROM contracts.contracts');

  it('waits, and nobody outside hears of it', async () => {
    await send();
    expect(manager.page.text).toContain('waits for approval');
    expect(manager.page.text).toContain('Awaiting approval');
    expect(await house.mailsTo(amira)).toEqual([]);
    expect(await contracts()).toEqual([]);
    await manager.click('Amira Haddad');
    expect(manager.page.text).toMatch(/Waits for Paul Okafor/);
  });

  it('goes out with the yes of whoever is asked, who has a mail and needs no right to invite', async () => {
    await send();
    await finance.open(await item(paul.address));
    expect(finance.page.heading).toBe('Approve this invitation?');
    expect(finance.page.text).toContain('$85.00 / hour');
    expect((await finance.request('GET', `${finance.page.path}/mail`)).headers.get('content-security-policy')).toContain('sandbox');
    await finance.press('Approve');
    expect(finance.page.text).toContain('The invitation is on its way');
    await test.settle();
    expect(await house.mailsTo(amira)).toHaveLength(1);
    expect(await contracts()).toHaveLength(1);
    const [told] = await house.mailsTo(dana);
    expect(told?.subject).toBe('Approved: your invitation to Amira Haddad');
    await manager.open('/client/invitations');
    await manager.click('Amira Haddad');
    expect(manager.page.text).toMatch(/Sent for approval Dana Whitfield.*Approved Paul Okafor.*Invited Dana Whitfield/);
  });

  it('comes back with a reason, which its inviter reads, and goes out after a second round', async () => {
    await send();
    await finance.open(await item(paul.address));
    await finance.press('Send back', { Reason: '' });
    expect(finance.page.status).toBe(422);
    expect(finance.page.errors).toEqual(['Say what is to be changed']);
    await finance.press('Send back', { Reason: 'At most 80.00 an hour' });
    await test.settle();
    const [told] = await house.mailsTo(dana);
    expect(told?.text).toContain('At most 80.00 an hour');
    await manager.open(await house.buttonOf(dana, 'Open the draft'));
    expect(manager.page.text).toContain('It came back: At most 80.00 an hour');
    await manager.click('Change something');
    await manager.press('Continue', { 'Hourly rate': '80' });
    await manager.press('Send for approval');
    await test.settle();
    await finance.open(await item(paul.address));
    await finance.press('Approve');
    await test.settle();
    expect((await house.mailsTo(amira))[0]?.text).toContain('$80.00');
    expect(await test.database.rows('SELECT round FROM invitations.approvals ORDER BY round')).toEqual([{ round: 1 }, { round: 2 }]);
  });

  it('two steps are asked one after the other', async () => {
    await house.asks(manager, { 'Second step: who approves?': noor.name });
    await send();
    expect(await house.mailsTo(noor.address)).toEqual([]);
    await finance.open(await item(paul.address));
    expect(finance.page.text).toContain('Step 1 of 2');
    await finance.press('Approve');
    await test.settle();
    expect(await house.stateOf(amira)).toBe('awaiting approval');
    await reviewer.open(await item(noor.address));
    await reviewer.press('Approve');
    await test.settle();
    expect(await house.mailsTo(amira)).toHaveLength(1);
  });

  it('two who press at once are one yes, one contract and one mail', async () => {
    await house.asks(manager, { 'First step: or who else?': noor.name });
    await send();
    const path = await item(paul.address);
    const presses = await Promise.all(
      [finance, reviewer, finance, reviewer].map(async (visitor) => {
        await visitor.open(path);
        return new URLSearchParams(visitor.formToken);
      }),
    );
    const answers = await Promise.all(presses.map((body, index) => (index % 2 === 0 ? finance : reviewer).request('POST', `${path}/approval`, body)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    await test.settle();
    expect(await contracts()).toHaveLength(1);
    expect(await house.mailsTo(amira)).toHaveLength(1);
    expect(await test.database.rows(`SELECT 1 FROM invitations.approvals WHERE decision = 'approved'`)).toHaveLength(1);
    expect(await test.database.rows(`SELECT 1 FROM audit.entries WHERE action = 'invitations.approved'`)).toHaveLength(1);
  });

  it('nobody approves their own, and where nobody else is named nothing is sent', async () => {
    await house.asks(manager, { 'First step: who approves?': 'Dana Whitfield' });
    await manager.open('/client/invitations/new');
    await manager.press('Continue', anInvitation);
    await manager.press('Send for approval');
    expect(manager.page.status).toBe(409);
    expect(manager.page.heading).toBe('Nobody can approve this');
    expect(await house.stateOf(amira)).toBe('draft');
    await house.asks(manager, { 'First step: or who else?': paul.name });
    await send();
    const path = await item(paul.address);
    await manager.open(path);
    expect(manager.page.status).toBe(404);
    expect((await manager.request('POST', `${path}/approval`, new URLSearchParams(manager.formToken))).status).toBe(404);
    expect(await house.stateOf(amira)).toBe('awaiting approval');
  });

  it('is nobody’s to see who is not asked', async () => {
    await send();
    const path = await item(paul.address);
    await reviewer.open(path);
    expect(reviewer.page.status).toBe(404);
    await reviewer.open('/client/approvals');
    expect(reviewer.page.text).not.toContain('Amira');
    expect(reviewer.page.links).not.toContain('Approvals');
    await finance.open('/client/approvals');
    expect(finance.page.text).toContain('Amira Haddad');
    expect(finance.page.links.some((words) => words.startsWith('Approvals'))).toBe(true);
  });

  it('a deputy is asked on the days of an absence, and on no other', async () => {
    const today = test.clock.now().toISOString().slice(0, 10);
    await finance.open('/client/approvals');
    await finance.press('Save', { 'Who approves meanwhile?': noor.name, 'First day away': today, 'Last day away': today });
    expect(finance.page.text).toContain('Noor Haddad stands in for you');
    await send();
    expect(await house.mailsTo(paul.address)).toEqual([]);
    await reviewer.open(await item(noor.address));
    expect(reviewer.page.text).toContain('You stand in for Paul Okafor');
    await reviewer.press('Approve');
    await test.settle();
    expect(await house.mailsTo(amira)).toHaveLength(1);
    test.clock.moveBy({ days: 2 });
    await send({ 'Email address': 'lena@example.net' });
    await reviewer.open(await item(paul.address));
    expect(reviewer.page.status).toBe(404);
  });

  it('nobody approves their own through a deputy either', async () => {
    const lead = await house.colleague(ines.name, ines.address, ines.role);
    await house.asks(manager, { 'First step: who approves?': ines.name, 'First step: or who else?': paul.name });
    const today = test.clock.now().toISOString().slice(0, 10);
    await lead.open('/client/approvals');
    await lead.press('Save', { 'Who approves meanwhile?': noor.name, 'First day away': today, 'Last day away': today });
    await lead.open('/client/invitations/new');
    await lead.press('Continue', anInvitation);
    await lead.press('Send for approval');
    await test.settle();
    await reviewer.open(await item(paul.address));
    expect(reviewer.page.status).toBe(404);
  });

  it('can be taken back while it waits, and the approver’s page says so', async () => {
    await send();
    const path = await item(paul.address);
    await manager.open('/client/invitations');
    await manager.press('Take back');
    expect(manager.page.heading).toBe('Check your invitation');
    await finance.open(path);
    expect(finance.page.text).toContain('Taken back by Dana Whitfield');
    expect(finance.page.buttons).not.toContain('Approve');
    await finance.open('/client/approvals');
    expect(finance.page.text).not.toContain('Amira');
  });

  it('a second one of the same kind is refused while the first waits', async () => {
    await send();
    await manager.open('/client/invitations/new');
    await manager.press('Continue', anInvitation);
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors[0]).toContain('Dana Whitfield invited this address');
  });

  it('an invitation into a cloud needs the yes as well, and a lost right to invite stops it', async () => {
    await house.cloud();
    await send(intoCloud('Freelancer'));
    await test.database.execute(`UPDATE clients.members SET role = 'finance' WHERE role = 'owner'`);
    await finance.open(await item(paul.address));
    await finance.press('Approve');
    expect(finance.page.status).toBe(409);
    expect(finance.page.heading).toBe('Whoever invites may no longer invite');
    expect(await house.stateOf(amira)).toBe('awaiting approval');
    await test.database.execute(`UPDATE clients.members SET role = 'owner' WHERE person_id = (SELECT person_id FROM accounts.person_cards WHERE email = $1)`, [dana]);
    await finance.open('/client/approvals');
    await finance.click('Amira Haddad');
    await finance.press('Approve');
    await test.settle();
    expect((await house.mailsTo(amira))[0]?.text).toContain(bench);
  });

  it('whoever is named or stands in later is asked about what waits already, and nobody is asked twice', async () => {
    await send();
    await house.asks(manager, { 'First step: or who else?': noor.name });
    await test.settle();
    expect(await house.mailsTo(noor.address)).toHaveLength(1);
    expect(await house.mailsTo(paul.address)).toHaveLength(1);
    const lead = await house.colleague(ines.name, ines.address, ines.role);
    const today = test.clock.now().toISOString().slice(0, 10);
    await finance.open('/client/approvals');
    await finance.press('Save', { 'Who approves meanwhile?': ines.name, 'First day away': today, 'Last day away': today });
    await test.settle();
    await lead.open(await item(ines.address));
    await lead.press('Approve');
    await test.settle();
    expect(await house.mailsTo(amira)).toHaveLength(1);
    expect(await house.mailsTo(noor.address)).toHaveLength(1);
  });

  it('the settings take only members, each once, and no second step alone', async () => {
    await house.asks(manager, { 'First step: who approves?': 'Nobody', 'Second step: who approves?': noor.name });
    expect(manager.page.errors).toEqual(['Name somebody for the first step first']);
    await house.asks(manager, { 'Second step: who approves?': paul.name });
    expect(manager.page.errors).toEqual(['Choose somebody who is not named already: one person says yes once']);
    await house.asks(manager, { 'First step: who approves?': 'Nobody' });
    expect(manager.page.text).toContain('go out without approval');
  });
});
