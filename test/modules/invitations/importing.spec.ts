import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { checkFile, csvOf, templateColumns, toCloud, toContract } from './import-lists.js';
import { amira, anInvitation, dana, Meridian } from './meridian.js';

describe('importing invitations', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await meridian.openDoors();
    await meridian.cloud();
  });

  const invited = () => test.database.rows<{ address: string; state: string; title: string; contractId: string | null; planKey: string; days: number }>(
    `SELECT address, state, title, contract_id AS "contractId", plan_key AS "planKey", (expires_at::date - invited_at::date) AS days FROM invitations.invitations ORDER BY address`,
  );

  it('is found from the list of invitations, and wins over the page of one invitation', async () => {
    await manager.open('/client/invitations');
    await manager.click('Import invitations');
    expect(manager.page.path).toBe('/client/invitations/import');
    expect(manager.page.heading).toBe('Import invitations');
    expect(manager.page.text).toContain('Your plan imports up to 2,000 rows at a time.');
  });

  it('has a template with the columns that it asks for', async () => {
    await manager.open('/client/invitations/import');
    const answer = await manager.request('GET', manager.page.linkTo('Download the template'));
    expect(answer.headers.get('content-disposition')).toContain('gangway-invitations.csv');
    expect((await answer.text()).trim()).toBe(templateColumns.join(','));
  });

  it('checks a list without sending anything, and then sends what is new', async () => {
    await checkFile(manager, csvOf([toContract('a@example.com'), toCloud('b@example.com'), toContract('c@example.com', { 'Contract type': 'Fixed price', 'Rate or amount': '4,800.00', 'Weekly limit': '' })]));
    expect(manager.page.heading).toBe('Check your import');
    expect(manager.page.text).toContain('3 new, 0 duplicates, 0 refused');
    await test.settle();
    expect(await invited()).toEqual([]);
    await manager.press('Send 3 invitations');
    expect(manager.page.heading).toBe('Sending invitations');
    await test.settle();
    expect(await invited()).toEqual([
      { address: 'a@example.com', state: 'sent', title: 'Design system refresh', contractId: expect.any(String), planKey: 'business', days: 30 },
      { address: 'b@example.com', state: 'sent', title: 'Meridian Design Bench', contractId: null, planKey: 'business', days: 30 },
      { address: 'c@example.com', state: 'sent', title: 'Design system refresh', contractId: expect.any(String), planKey: 'business', days: 30 },
    ]);
    expect((await meridian.mailsTo('a@example.com'))[0]?.text).toContain('$85.00');
    expect((await meridian.mailsTo('c@example.com'))[0]?.text).toContain('$4,800.00 agreed amount');
    expect((await meridian.mailsTo('b@example.com'))[0]?.text).toContain('I would like you to be on it.');
    await manager.open(manager.page.path);
    expect(manager.page.heading).toBe('Invitations sent');
    expect(manager.page.text).toContain('3 of 3 invited');
  });

  it('leads an imported person to the very contract that the list describes', async () => {
    await checkFile(manager, csvOf([toContract(amira, { Name: 'Amira Haddad' })]));
    await manager.press('Send 1 invitation');
    await test.settle();
    const talent = await meridian.arrived(amira);
    await talent.press('Accept invitation');
    await talent.press('Activate account', { 'Full name': 'Amira Haddad', Password: 'lantern quartz meadow sparrow' });
    expect(talent.page.heading).toContain('Review your contract');
    expect(talent.page.text).toContain('Refresh the tokens.');
  });

  it('says of every mistake where it is, what it says there and what to write instead', async () => {
    await checkFile(manager, csvOf([
      toContract('a@example.com'),
      toContract('b@example.com', { Name: '', 'Rate or amount': 'eighty', Currency: 'Dollars' }),
      toCloud('c@example.com', { 'Talent cloud': 'No such cloud' }),
      toContract('d@example', { Kind: 'Somebody to something' }),
      toContract('e@example.com', { 'Start date': '03/02/2027', 'End date': '2027-01-01' }),
    ]));
    expect(manager.page.text).toContain('1 new, 0 duplicates, 4 refused');
    expect(manager.page.text).toContain('Name It is empty Enter the name of the person you invite');
    expect(manager.page.text).toContain('Rate or amount It says “eighty” Enter an hourly rate, like 85.00');
    expect(manager.page.text).toContain("Currency It says “Dollars” Write a currency's code: USD");
    expect(manager.page.text).toContain('Talent cloud It says “No such cloud” Write the name of one of your talent clouds: ');
    expect(manager.page.text).toContain('Kind It says “Somebody to something” Write one of: Freelancer to a contract, Agency to a contract');
    expect(manager.page.text).toContain('Email address It says “d@example” Enter an email address in the correct format');
    expect(manager.page.text).toContain('Start date It says “03/02/2027” Enter a real date, like 2026-02-03');
    expect(manager.page.buttons).toContain('Send 1 invitation');
    expect(manager.page.text).toContain('and skip 4');
  });

  it('counts three spellings of one address once, and says who invited whom already', async () => {
    await meridian.invite(manager, { 'Email address': 'known@example.com' });
    const same = { 'Project name': String(anInvitation['Project name']), 'Start date': '2027-02-03' };
    await checkFile(manager, csvOf([
      toContract('new@example.com'),
      toContract(' NEW@Example.com', { 'Project name': 'design  SYSTEM refresh' }),
      toContract('New@EXAMPLE.COM'),
      toContract('known@example.com', same),
    ]));
    expect(manager.page.text).toContain('1 new, 3 duplicates, 0 refused');
    expect(manager.page.text).toContain('The same as row 2 of this file');
    expect(manager.page.text).toMatch(/Dana Whitfield invited them on \d+ \w+ already/);
    await manager.press('Send 1 invitation');
    await test.settle();
    expect(await meridian.mailsTo('new@example.com')).toHaveLength(1);
  });

  it('sends nothing twice: the same file again has nobody new, also once somebody accepted or declined', async () => {
    const list = csvOf([toContract('a@example.com'), toContract('b@example.com'), toContract('c@example.com')]);
    await checkFile(manager, list);
    await manager.press('Send 3 invitations');
    await test.settle();
    await test.database.execute(`UPDATE invitations.invitations SET state = 'declined', declined_at = now(), decline_reason = 'x' WHERE address = 'a@example.com'`);
    await checkFile(manager, list);
    expect(manager.page.text).toContain('0 new, 3 duplicates, 0 refused');
    expect(manager.page.text).toContain('and they declined');
    expect(manager.page.buttons.filter((button) => button.startsWith('Send'))).toEqual([]);
    expect(await invited()).toHaveLength(3);
  });

  it('invites nobody twice to a project because its start was moved, and nobody who acts for the client', async () => {
    await meridian.invite(manager);
    await checkFile(manager, csvOf([toContract(amira, { 'Start date': '2027-03-01' }), toContract(amira, { 'Project name': 'Another project' }), toContract(dana)]));
    expect(manager.page.text).toContain('1 new, 1 duplicate, 1 refused');
    expect(manager.page.text).toContain('It belongs to Dana Whitfield, who acts for your company');
    await manager.open(`${manager.page.path.split('?')[0]}?view=duplicate`);
    expect(manager.page.text).toMatch(/Dana Whitfield invited them on .* already, to the same project with another start/);
    expect(manager.page.text).toContain("For another start, change the terms of that invitation's contract");
  });

  it('counts rows that another import is still to send as duplicates', async () => {
    const list = csvOf([toContract('a@example.com')]);
    await checkFile(manager, list, 'first.csv');
    await manager.press('Send 1 invitation');
    await checkFile(manager, list, 'second.csv');
    expect(manager.page.text).toContain('0 new, 1 duplicate, 0 refused');
    expect(manager.page.text).toContain('Waits in another import, first.csv');
  });

  it('leaves out whoever was invited between the check and the sending', async () => {
    await checkFile(manager, csvOf([toContract('a@example.com'), toContract('b@example.com')]));
    const path = manager.page.path;
    await meridian.invite(manager, { 'Email address': 'a@example.com' });
    await manager.open(path);
    await manager.press('Send 2 invitations');
    await test.settle();
    expect(await meridian.mailsTo('a@example.com')).toHaveLength(1);
    await manager.open(`${path}?view=duplicate`);
    expect(manager.page.text).toContain('1 of 1 invited');
    expect(manager.page.text).toContain('Dana Whitfield invited them on');
  });

  it('refuses who asked not to be invited again, in the check and once more when it is sent', async () => {
    const optOut = (address: string) => test.database.execute(
      `INSERT INTO invitations.opt_outs (id, client_id, folded_address, invitation_id, asked_at) SELECT gen_random_uuid(), client_id, $1, id, now() FROM invitations.invitations LIMIT 1`, [address],
    );
    await meridian.invite(manager);
    await optOut('zoe@example.com');
    await checkFile(manager, csvOf([toCloud('zoe@example.com'), toCloud('yan@example.com'), toCloud('uma@example.com')]));
    expect(manager.page.text).toContain('2 new, 0 duplicates, 1 refused');
    expect(manager.page.text).toContain('They asked you not to invite them again');
    await optOut('yan@example.com');
    await manager.press('Send 2 invitations');
    await test.settle();
    expect((await invited()).map(({ address }) => address)).toEqual([amira, 'uma@example.com']);
    await manager.open(manager.page.path);
    expect(manager.page.text).toContain('1 of 1 invited');
  });

  it('rests while the client is suspended', async () => {
    await checkFile(manager, csvOf([toCloud('zoe@example.com')]));
    await manager.press('Send 1 invitation');
    await test.database.execute(`UPDATE clients.clients SET is_suspended = true, suspended_at = now(), suspended_by_id = gen_random_uuid(), suspension_reason = 'x'`);
    await test.settle();
    expect(await invited()).toEqual([]);
    expect(await test.database.rows('SELECT state FROM invitations.imports')).toEqual([{ state: 'paused' }]);
  });

  it('refuses more rows than the plan allows before anything else, and keeps the file’s name', async () => {
    await test.database.execute(`UPDATE clients.plans SET import_rows = 2 WHERE key = 'business'`);
    await checkFile(manager, csvOf([toContract('a@example.com'), toContract('b@example'), toContract('c@example.com')]), 'spring talent.csv');
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual(['spring talent.csv has 3 rows, and your plan imports up to 2 at a time. Split the file, and select the first part']);
    expect(await test.database.rows('SELECT FROM invitations.imports')).toEqual([]);
  });

  it('is sent once when two people press the button', async () => {
    await checkFile(manager, csvOf([toContract('a@example.com')]));
    const path = manager.page.path;
    await meridian.person('Noor Haddad', 'noor@meridian.example');
    await test.database.execute(`INSERT INTO clients.members (client_id, person_id, role, is_active, added_at) SELECT client_id, (SELECT person_id FROM accounts.person_cards WHERE email = 'noor@meridian.example'), 'hiring manager', true, now() FROM clients.client_cards`);
    const noor = await meridian.signedIn('noor@meridian.example');
    await noor.open(path);
    expect(noor.page.text).toContain('Dana Whitfield');
    const [first, second] = await Promise.all([manager, noor].map((each) => each.press('Send 1 invitation')));
    expect([first?.status, second?.status]).toEqual([200, 200]);
    await test.settle();
    expect(await meridian.mailsTo('a@example.com')).toHaveLength(1);
    expect(await test.database.rows(`SELECT FROM audit.records WHERE action = 'invitations.import-sent'`)).toHaveLength(1);
    expect((await invited()).length).toBe(1);
  });

  it('shows another client’s import to nobody else', async () => {
    await checkFile(manager, csvOf([toContract('a@example.com', { 'Email address': 'wrong' })]));
    const path = manager.page.path.split('?')[0] ?? '';
    await meridian.person('Ada Brook', 'ada@corner.example');
    await meridian.addClient('Corner Bakery', 'ada@corner.example');
    const ada = await meridian.signedIn('ada@corner.example');
    for (const page of [path, `${path}/columns`, `${path}/refused-rows`]) expect((await ada.open(page)).status).toBe(404);
    await ada.open('/client/invitations/import');
    for (const deed of ['sending', 'pause', 'resumption', 'undoing', 'columns']) expect((await ada.post(`${path}/${deed}`, ada.formToken)).status).toBe(404);
    expect(ada.page.text).not.toContain('people.csv');
  });

  it('forgets the rows of a list after 30 days, and a list that was never sent', async () => {
    await checkFile(manager, csvOf([toContract('a@example.com')]), 'sent.csv');
    await manager.press('Send 1 invitation');
    await test.settle();
    await checkFile(manager, csvOf([toContract('b@example.com')]), 'left.csv');
    const rowsKept = async () => (await test.database.rows('SELECT FROM invitations.import_rows')).length;
    test.clock.moveBy({ days: 29 });
    await test.runJob('invitations.forget-import-rows');
    expect(await rowsKept()).toBe(2);
    test.clock.moveBy({ days: 2 });
    await test.runJob('invitations.forget-import-rows');
    expect(await rowsKept()).toBe(0);
    expect(await test.database.rows('SELECT file_name AS name FROM invitations.imports')).toEqual([{ name: 'sent.csv' }]);
  });

  it('is written down under whoever pressed the button', async () => {
    await checkFile(manager, csvOf([toContract('a@example.com')]));
    await manager.press('Send 1 invitation');
    await test.settle();
    const entries = await test.database.rows<{ action: string }>(
      `SELECT action FROM audit.records r JOIN accounts.person_cards p ON p.person_id = r.actor_id WHERE p.email = $1 AND action LIKE 'invitations.%' ORDER BY action`, [dana],
    );
    expect(entries.map(({ action }) => action)).toEqual(['invitations.import-sent', 'invitations.talent-invited']);
  });
});
