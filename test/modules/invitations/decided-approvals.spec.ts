import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { checkFile, csvOf, toContract } from './import-lists.js';
import { amira, anInvitation } from './meridian.js';
import { Approvers, ines, noor, paul } from './approvers.js';

describe('what approvers decided', () => {
  let test: TestApp;
  let house: Approvers;
  let manager: Visitor;
  let finance: Visitor;

  beforeAll(async () => {
    test = await startApp();
    house = new Approvers(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await house.openDoors();
    finance = await house.colleague(paul.name, paul.address, paul.role);
    await house.asks(manager, { 'First step: who approves?': paul.name });
  });

  async function send(address: string): Promise<void> {
    await manager.open('/client/invitations/new');
    await manager.press('Continue', { ...anInvitation, 'Email address': address, 'Project name': `For ${address}` });
    await manager.press('Send for approval');
    await test.settle();
    test.clock.moveBy({ minutes: 1 });
  }

  async function decide(visitor: Visitor, button: string, answers: Record<string, string> = {}): Promise<void> {
    await visitor.open('/client/approvals');
    await visitor.press('Look at it');
    await visitor.press(button, answers);
    test.clock.moveBy({ minutes: 1 });
  }

  it('stands under Decided, newest first: who, when, what and why', async () => {
    await send(amira);
    await decide(finance, 'Approve');
    await send('two@z.example');
    await decide(finance, 'Send back', { Reason: 'The rate is too high.' });
    await finance.click('Decided');
    expect(finance.page.path).toBe('/client/approvals/decided');
    expect(finance.page.text).toMatch(/two@z\.example.*Asked by Dana Whitfield Sent back by Paul Okafor, .* The rate is too high\..*amira\.haddad@example\.com.*Approved by Paul Okafor/);
    await finance.open('/client/approvals');
    expect(finance.page.text).toContain('Nothing waits for you');
  });

  it('is asked with what the invitation offers, in sight before anything is opened', async () => {
    await send(amira);
    await finance.open('/client/approvals');
    expect(finance.page.text).toMatch(/Freelancer to a contract: For amira\S+ \$85\.00 an hour/);
  });

  it('pages through all of it once', async () => {
    await send(amira);
    await decide(finance, 'Approve');
    await test.database.execute(`
      INSERT INTO invitations.approvals (id, invitation_id, client_id, round, step, asked_by_id, asked_at, decision, decided_by_id, decided_at, reason)
      SELECT gen_random_uuid(), invitation_id, client_id, 1 + n, step, asked_by_id, asked_at, decision, decided_by_id, decided_at - make_interval(secs => n / 2), 'Number ' || n
        FROM invitations.approvals, generate_series(1, 60) n`);
    await finance.open('/client/approvals/decided');
    const seen = [...finance.page.text.matchAll(/Number \d+/g)].map(([text]) => text);
    while (finance.page.links.includes('Older')) {
      await finance.click('Older');
      seen.push(...[...finance.page.text.matchAll(/Number \d+/g)].map(([text]) => text));
    }
    expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
  });

  it('is open to who approves now, at any step; others see their own answers and nothing else, and no other client sees any', async () => {
    await send(amira);
    await decide(finance, 'Approve');
    const reviewer = await house.colleague(noor.name, noor.address, noor.role);
    await reviewer.open('/client/approvals/decided');
    expect(reviewer.page.text).toContain('Nothing was decided yet');
    await house.asks(manager, { 'First step: who approves?': noor.name });
    await reviewer.open('/client/approvals/decided');
    await reviewer.click('Amira Haddad');
    expect(reviewer.page.text).toContain('Approved by Paul Okafor');
    const { path } = reviewer.page;
    // Paul approves no more, but may look at what he answered.
    await finance.open('/client/approvals/decided');
    expect(finance.page.text).toContain('Amira Haddad');
    const colleague = await house.colleague(ines.name, ines.address, ines.role);
    await colleague.open('/client/approvals/decided');
    expect(colleague.page.text).not.toContain('Amira Haddad');
    expect((await colleague.request('GET', path)).status).toBe(404);
    await house.person('Kenji Mori', 'kenji@northwind.example');
    await house.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await house.signedIn('kenji@northwind.example');
    await kenji.open('/client/approvals/decided');
    expect(kenji.page.text).not.toContain('Amira Haddad');
    expect((await kenji.request('GET', path)).status).toBe(404);
  });

  it('opens a list too for who approves now, at any step, and for nobody else', async () => {
    const reviewer = await house.colleague(noor.name, noor.address, noor.role);
    await checkFile(manager, csvOf([toContract('a@example.com')]));
    await manager.press('Send 1 invitation for approval');
    await test.settle();
    await decide(finance, 'Approve');
    await finance.open('/client/approvals/decided');
    await finance.click('people.csv');
    const { path } = finance.page;
    expect((await reviewer.open(path)).status).toBe(404);
    await house.asks(manager, { 'Second step: who approves?': noor.name });
    await reviewer.open('/client/approvals/decided');
    await reviewer.click('people.csv');
    expect([reviewer.page.status, reviewer.page.path]).toEqual([200, path]);
    expect(reviewer.page.text).toContain('Approved by Paul Okafor');
    expect((await manager.open(path)).status).toBe(404);
  });
});
