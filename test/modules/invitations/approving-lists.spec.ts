import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { checkFile, csvOf, toCloud, toContract } from './import-lists.js';
import { dana } from './meridian.js';
import { Approvers, ines, noor, paul } from './approvers.js';

describe('a list that needs a yes before it goes out', () => {
  let test: TestApp;
  let house: Approvers;
  let manager: Visitor;
  let finance: Visitor;
  let reviewer: Visitor;
  let path: string;

  beforeAll(async () => {
    test = await startApp();
    house = new Approvers(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await house.openDoors();
    await house.cloud();
    finance = await house.colleague(paul.name, paul.address, paul.role);
    reviewer = await house.colleague(noor.name, noor.address, noor.role);
    await house.asks(manager, { 'First step: who approves?': paul.name });
  });

  const list = csvOf([toContract('a@example.com', { 'Rate or amount': '92.00' }), toCloud('b@example.com'), toCloud('c@example.com'), toCloud('B@example.com'), toCloud('d@example')]);
  const states = () => test.database.rows<{ state: string }>('SELECT state FROM invitations.imports');
  const invited = async () => (await test.database.rows<{ address: string }>('SELECT address FROM invitations.invitations ORDER BY address')).map(({ address }) => address);
  const item = (address: string): Promise<string> => house.buttonOf(address, 'Look at the list');

  async function approves(who = finance, address = paul.address): Promise<void> {
    await who.open(await item(address));
    await who.press('Approve');
    await test.settle();
  }

  async function send(from = manager): Promise<void> {
    await checkFile(from, list);
    await from.press('Send 3 invitations for approval');
    path = from.page.path;
    await test.settle();
  }

  it('waits as one thing: nobody is invited, and its page says for whom and since when', async () => {
    await checkFile(manager, list);
    expect(manager.page.text).toContain('Asked next: Paul Okafor');
    await send();
    expect(manager.page.heading).toBe('Waiting for approval');
    expect(manager.page.text).toMatch(/It waits for approval\. For Paul Okafor, since \d+ \w+.*Nothing is sent before/);
    expect(await invited()).toEqual([]);
    expect(await test.database.rows(`SELECT 1 FROM invitations.approvals`)).toHaveLength(1);
    await manager.open('/client');
    expect(manager.page.text).toContain('You wait for Paul Okafor to approve');
  });

  it('asks by one mail that says who asks, how many people, to what, and what is skipped', async () => {
    await send();
    const mails = await house.mailsTo(paul.address);
    expect(mails.map(({ subject }) => subject)).toEqual(['Please approve: a list of 3 people to invite']);
    for (const words of ['Meridian Labs', 'Dana Whitfield asks you', 'people.csv', 'Design system refresh, 1 person', 'Meridian Design Bench, 2 people', '1 duplicate, 1 refused']) expect(mails[0]?.text).toContain(words);
  });

  it('goes out with the yes of whoever is asked, who sees everybody on it first', async () => {
    await send();
    await finance.open('/client');
    expect(finance.page.text).toContain('Approve the list of 3 people, or send it back people.csv');
    await finance.open('/client/approvals');
    expect(finance.page.links.some((words) => /^Approvals\s*1/.test(words))).toBe(true);
    expect(finance.page.text).toContain('A whole list: 3 people');
    await finance.open(await item(paul.address));
    expect(finance.page.heading).toBe('Approve this list?');
    expect(finance.page.text).toMatch(/Person a.*\$92\.00 \/ hour, up to 30 hours a week/);
    expect(finance.page.text).not.toContain('d@example ');
    const file = await (await finance.request('GET', `${finance.page.path}/rows`)).text();
    expect(file.split('\r\n').filter((line) => line.includes('@'))).toHaveLength(3);
    await finance.press('Approve');
    expect(finance.page.text).toContain('The invitations are on their way');
    await test.settle();
    expect(await invited()).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
    expect((await house.mailsTo(dana))[0]?.subject).toBe('Approved: your list people.csv');
    expect(await states()).toEqual([{ state: 'sent' }]);
    expect(await test.database.rows('SELECT DISTINCT are_terms_approved AS approved FROM contracts.contracts')).toEqual([{ approved: true }]);
    await finance.open('/client/approvals/decided');
    expect(finance.page.text).toMatch(/people\.csv.*A whole list: 3 people.*Approved/);
    await finance.open(await item(paul.address));
    expect(finance.page.text).toContain('Approved by Paul Okafor');
    expect(finance.page.text).not.toContain('Person a');
  });

  it('comes back with a reason, can be mapped anew and sent again, and needs a new yes then', async () => {
    await send();
    await finance.open(await item(paul.address));
    await finance.press('Send back', { Reason: '' });
    expect([finance.page.status, ...finance.page.errors]).toEqual([422, 'Say what is to be changed']);
    await finance.press('Send back', { Reason: 'Not at 92.00' });
    await test.settle();
    expect((await house.mailsTo(dana))[0]?.text).toContain('Not at 92.00');
    await manager.open(await house.buttonOf(dana, 'Open the list'));
    expect(manager.page.heading).toBe('Check your import');
    expect(manager.page.text).toContain('Paul Okafor sent it back: Not at 92.00');
    await manager.open(`${path}/columns`);
    await manager.press('Check file');
    await manager.press('Send 3 invitations for approval');
    await test.settle();
    expect(await invited()).toEqual([]);
    expect(await test.database.rows('SELECT round, decision FROM invitations.approvals ORDER BY round')).toEqual([{ round: 1, decision: 'sent back' }, { round: 2, decision: null }]);
    await approves();
    expect(await invited()).toHaveLength(3);
  });

  it('can neither be checked nor sent while it waits, but taken back', async () => {
    await send();
    const approval = await item(paul.address);
    await manager.open(`${path}/columns`);
    expect(manager.page.path).toBe(path);
    for (const deed of ['columns', 'undoing']) expect((await manager.post(`${path}/${deed}`, { ...manager.formToken, kind: '0', name: '1', email: '2' })).status).toBe(409);
    await manager.post(`${path}/sending`, manager.formToken);
    await test.settle();
    expect(await invited()).toEqual([]);
    await manager.open(path);
    await manager.press('Take back');
    expect(manager.page.heading).toBe('Check your import');
    await finance.open(approval);
    expect(finance.page.text).toContain('Taken back by Dana Whitfield');
    expect(finance.page.buttons).not.toContain('Approve');
    await finance.open('/client/approvals');
    expect(finance.page.text).not.toContain('people.csv');
  });

  it('two steps are asked one after the other', async () => {
    await house.asks(manager, { 'Second step: who approves?': noor.name });
    await send();
    expect(await house.mailsTo(noor.address)).toEqual([]);
    await finance.open(await item(paul.address));
    expect(finance.page.text).toContain('Step 1 of 2');
    await approves();
    expect(await states()).toEqual([{ state: 'awaiting approval' }]);
    await manager.open(path);
    expect(manager.page.text).toContain('For Noor Haddad, since');
    await approves(reviewer, noor.address);
    expect(await invited()).toHaveLength(3);
  });

  it('two who press at once are one yes, and everybody has one mail', async () => {
    await house.asks(manager, { 'First step: or who else?': noor.name });
    await send();
    const approval = await item(paul.address);
    for (const each of [finance, reviewer]) await each.open(approval);
    const answers = await Promise.all([finance, reviewer, finance, reviewer].map((each) => each.post(`${approval}/approval`, each.formToken)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await test.settle();
    expect(await house.mailsTo('a@example.com')).toHaveLength(1);
    expect(await test.database.rows(`SELECT 1 FROM audit.entries WHERE action = 'invitations.list-approved'`)).toHaveLength(1);
  });

  it('nobody approves what they asked for, not through a deputy either, and who is not asked sees nothing', async () => {
    const lead = await house.colleague(ines.name, ines.address, ines.role);
    await house.asks(manager, { 'First step: who approves?': ines.name, 'First step: or who else?': paul.name });
    const today = test.clock.now().toISOString().slice(0, 10);
    await lead.open('/client/approvals');
    await lead.press('Save', { 'Who approves meanwhile?': noor.name, 'First day away': today, 'Last day away': today });
    await send(lead);
    const approval = await item(paul.address);
    for (const each of [lead, reviewer, manager]) {
      for (const page of [approval, `${approval}/rows`]) expect((await each.open(page)).status).toBe(404);
      await each.open('/client/approvals');
      for (const deed of ['approval', 'return']) expect((await each.post(`${approval}/${deed}`, { ...each.formToken, reason: 'x' })).status).toBe(404);
    }
    expect(await states()).toEqual([{ state: 'awaiting approval' }]);
    await house.asks(manager, { 'First step: who approves?': ines.name, 'First step: or who else?': '' });
    await checkFile(lead, csvOf([toCloud('z@example.com')]));
    await lead.press('Send 1 invitation for approval');
    expect(lead.page.heading).toBe('Nobody can approve this');
  });

  it('a deputy is asked on the days of an absence', async () => {
    const today = test.clock.now().toISOString().slice(0, 10);
    await finance.open('/client/approvals');
    await finance.press('Save', { 'Who approves meanwhile?': noor.name, 'First day away': today, 'Last day away': today });
    await send();
    expect(await house.mailsTo(paul.address)).toEqual([]);
    await reviewer.open(await item(noor.address));
    expect(reviewer.page.text).toContain('You stand in for Paul Okafor');
    await approves(reviewer, noor.address);
    expect(await invited()).toHaveLength(3);
  });

  it('passes to whoever takes over when the one who asked leaves, and to the next approver when an approver does', async () => {
    const lead = await house.colleague(ines.name, ines.address, ines.role);
    await house.asks(manager, { 'First step: or who else?': noor.name });
    await send(lead);
    await removes(ines.name, { 'Who takes over': 'Dana Whitfield, owner' });
    await removes(paul.name);
    await manager.open(path);
    expect(manager.page.text).toContain('For Noor Haddad, since');
    await reviewer.open(await item(noor.address));
    expect(reviewer.page.text).toContain('Dana Whitfield wants to invite 3 people at once');
    await approves(reviewer, noor.address);
    expect(await test.database.rows('SELECT DISTINCT p.email FROM invitations.invitations i JOIN accounts.person_cards p ON p.person_id = i.invited_by_id')).toEqual([{ email: dana }]);
    expect((await house.mailsTo(dana))[0]?.subject).toBe('Approved: your list people.csv');
  });

  async function removes(name: string, answers: Record<string, string> = {}): Promise<void> {
    await manager.open('/client/people');
    await manager.click(name);
    await manager.press('Remove person', answers);
    await test.settle();
  }

  it('other lists of the same people are duplicates while it waits', async () => {
    await send();
    await checkFile(manager, csvOf([toCloud('b@example.com')]), 'second.csv');
    expect(manager.page.text).toContain('Waits in another import, people.csv');
  });

  it('nothing goes out in the name of somebody who may not invite any more', async () => {
    const lead = await house.colleague(ines.name, ines.address, ines.role);
    await send(lead);
    await test.database.execute(`UPDATE clients.members SET role = 'finance' WHERE person_id = (SELECT person_id FROM accounts.person_cards WHERE email = $1)`, [ines.address]);
    await approves();
    expect(finance.page.status).toBe(409);
    await test.settle();
    expect(await invited()).toEqual([]);
  });
});
