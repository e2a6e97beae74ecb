import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo } from '../../support/mail-reader.js';
import { Board, linesUnder, namesIn, rosa, rowOf, tomasz } from './board.js';

const noon = new Date('2026-12-01T12:00:00Z');

describe('the client’s dashboard', () => {
  let test: TestApp;
  let board: Board;

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(noon);
    board = new Board(test);
    await board.open();
  });

  it('is empty with a next step', async () => {
    const ada = await board.looks();
    expect([ada.page.status, ada.page.heading]).toEqual([200, 'Dashboard']);
    expect(ada.page.text).toContain('Nothing waits for you just now');
    expect(ada.page.text).toContain('Nobody was invited in this time');
    expect(ada.page.linkTo('Invite talent')).toBe('/client/invitations/new');
  });

  it('names first what needs the client, with the way there', async () => {
    const person = await board.accepted();
    const talent = await board.as(person);
    await talent.open(`/contracts/${person.contractId}/change-requests/new?term=pay`);
    await talent.press('Ask for a change', { 'What would you like instead?': 'One thousand, please.' });
    const invitationId = await board.invites('2027-04-01', tomasz);
    await test.database.execute('UPDATE invitations.invitations SET bounced_mail_id = id WHERE id = $1', [invitationId]);
    await test.database.execute(`UPDATE platform.event_publications SET status = 'pending', attempt = 0 WHERE listener LIKE 'TellProgress%'`);
    const ada = await board.looks();
    expect(linesUnder(ada, 'Needs you')).toEqual([
      'Budget Rosa Lindgren, New shop sign, since 1 December Open our tasks',
      'Answer 1 request for a change Rosa Lindgren, New shop sign, since 1 December Open the contract',
      'The mail to tomasz@orbit.example came back Tomasz Król, New shop sign, since 1 December Correct address',
    ]);
    expect(ada.page.linkTo('Open the contract: Rosa Lindgren')).toBe(`/client/contracts/${person.contractId}`);
    expect(ada.page.linkTo('Correct address: Tomasz Król')).toBe(`/client/invitations/${invitationId}/address`);
    expect(rowOf(ada, 'Tomasz Król')).toContain('Corner Bakery, to correct the address');
    // Once it is done it is gone from the very next page, also before any event is told.
    await board.world.approvesBudget(board.ada, person.contractId, 'PO 1');
    await ada.open('/client');
    expect(linesUnder(ada, 'Needs you')).toHaveLength(2);
  });

  it('names invitations that await approval: to who can give it, and to who waits for it, and to nobody else', async () => {
    await board.colleague('Paul Okafor', 'paul@corner.example', 'finance');
    await board.colleague('Hanna Ruiz', 'hanna@corner.example', 'hiring manager');
    const ada = await board.looks();
    await ada.open('/client/settings/approval');
    await ada.press('Save', { 'First step: who approves?': 'Paul Okafor' });
    await ada.open('/client/invitations/new');
    await ada.press('Continue', { 'Freelancer to a talent cloud': true, Name: rosa.fullName, 'Email address': rosa.email, 'Personal message': 'Stay in touch.', 'Talent cloud': 'Corner Regulars' });
    await ada.press('Send for approval');
    await test.settle();
    await ada.open('/client');
    expect(linesUnder(ada, 'Needs you')).toEqual(['You wait for Paul Okafor to approve Rosa Lindgren, Corner Regulars, since 1 December Open the invitation']);
    expect(rowOf(ada, 'Rosa Lindgren')).toMatch(/Awaiting approval Corner Bakery, to approve the invitation since 1 December$/);
    const paul = await board.looks('paul@corner.example');
    expect(linesUnder(paul, 'Needs you')).toEqual(['Approve the invitation, or send it back Rosa Lindgren, Corner Regulars, since 1 December Look at it']);
    expect(linesUnder(await board.looks('hanna@corner.example'), 'Needs you')).toEqual([]);
    await paul.click('Look at it: Rosa Lindgren');
    await paul.press('Approve');
    await ada.open('/client');
    await paul.open('/client');
    expect([...linesUnder(ada, 'Needs you'), ...linesUnder(paul, 'Needs you')]).toEqual([]);
  });

  it('names an opportunity whose interested answers have no offer', async () => {
    const [opportunityId, personId] = [await anOpportunity(board), (await board.world.person('Lena Vogel', 'lena@example.net')).personId];
    const answers = `INSERT INTO talent_clouds.answers (id, opportunity_id, person_id, answer, answered_by_id, answered_at) VALUES (gen_random_uuid(), $1, $2, $3, $2, $4)`;
    await test.database.execute(answers, [opportunityId, board.sam.personId, 'not now', noon]);
    expect(linesUnder(await board.looks(), 'Needs you')).toEqual([]);
    await test.database.execute(answers, [opportunityId, personId, 'interested', noon]);
    const ada = await board.looks();
    expect(linesUnder(ada, 'Needs you')).toEqual(['1 person is interested and has no offer yet Shop window, since 1 December Open the opportunity']);
    expect(ada.page.linkTo('Open the opportunity')).toBe(`/client/opportunities/${opportunityId}`);
  });

  it('names who is at risk of not starting in time, and who is overdue', async () => {
    await board.accepted('2026-12-09');
    expect(linesUnder(await board.looks(), 'At risk and overdue')).toEqual([]);
    test.clock.moveBy({ days: 1 });
    const soon = await board.looks();
    expect(linesUnder(soon, 'At risk and overdue')).toEqual(['Rosa Lindgren, New shop sign Starts Wed 9 December, in 7 days. Reading the contract, waiting for Rosa Lindgren. At risk']);
    expect(rowOf(soon, 'Rosa Lindgren')).toContain('9 December At risk');
    test.clock.moveBy({ days: 8 });
    const late = await board.looks();
    expect(linesUnder(late, 'At risk and overdue')).toEqual(['Rosa Lindgren, New shop sign Was to start Wed 9 December, 1 day ago. Reading the contract, waiting for Rosa Lindgren. Overdue']);
    expect(namesIn(await board.looks('ada@corner.example', '/client?stage=overdue'))).toEqual(['Rosa Lindgren']);
    expect(namesIn(await board.looks('ada@corner.example', '/client?stage=at+risk'))).toEqual([]);
  });

  it('keeps whoever arrived for 30 days', async () => {
    const person = await board.accepted();
    await board.handsIn(person, person.contractId);
    await board.world.approvesBudget(board.ada, person.contractId, 'PO 1');
    await board.world.approvesAll(board.sam, person.contractId);
    await board.world.acceptsOffer(person, person.contractId, 'Hello');
    await test.settle();
    test.clock.moveBy({ days: 29 });
    await test.runJob('reports.unlist-progress');
    expect(namesIn(await board.looks())).toEqual(['Rosa Lindgren']);
    test.clock.moveBy({ days: 1 });
    await test.runJob('reports.unlist-progress');
    expect(namesIn(await board.looks())).toEqual([]);
    expect(namesIn(await board.looks('ada@corner.example', '/client?stage=finished'))).toEqual([]);
  });

  it('counts who came how far, with the median days of each step', async () => {
    await test.database.execute(madeUpSql, [board.ada.client.id, noon]);
    const page = (await board.looks('ada@corner.example', '/client?period=90')).page.text;
    expect(page).toContain('Invited 5 100 % Accepted 4 80 % median 5.5 days Contract confirmed 2 40 % median under a day Tasks sent in 1 20 % median 1 day Reviewed 1 20 % Offer accepted 1 20 %');
    expect((await board.looks('ada@corner.example', '/client?period=365')).page.text).toContain('Invited 6 100 % Accepted 4 67 %');
    expect((await board.looks('ada@corner.example', '/client?period=30')).page.text).toContain('Nobody was invited in this time');
    expect((await board.looks('ada@corner.example', '/client?period=90&funnel=cloud')).page.text).toContain('Nobody was invited in this time');
  });

  it('searches and filters by the address line, page after page', async () => {
    await test.database.execute(manySql, [board.ada.client.id, noon]);
    const ada = await board.looks('ada@corner.example', '/client?stage=tasks');
    expect(namesIn(ada)).toHaveLength(25);
    const seen = namesIn(ada);
    await ada.click('Older');
    expect(namesIn(ada)).toHaveLength(15);
    expect(ada.page.valueOf('Stage')).toBe('tasks');
    expect(new Set([...seen, ...namesIn(ada)]).size).toBe(40);
    await ada.open('/client');
    await ada.press('Search', { Search: 'SON 33' });
    expect(namesIn(ada)).toEqual(['Person 33']);
    expect(namesIn(await board.looks('ada@corner.example', '/client?search=%25'))).toEqual([]);
    for (const odd of ['nonsense', '0_2026-13-01_x', `1_${noon.toISOString()}_1`, '2026-12-01_']) {
      await ada.open(`/client?stage=tasks&after=${odd}`);
      expect([odd, ada.page.status, namesIn(ada).length]).toEqual([odd, 200, 25]);
    }
  });

  it('says when something that happened is not told yet, and only then', async () => {
    await board.accepted();
    expect((await board.looks()).page.text).not.toContain('As of');
    await test.database.execute(`UPDATE platform.event_publications SET status = 'pending', due_at = now() + interval '1 hour', created_at = now() - interval '1 minute' WHERE listener = 'TellProgressWhenOfferOpened'`);
    expect((await board.looks()).page.text).toContain('As of');
  });

  it('shows every role what is theirs, and another client nothing', async () => {
    await board.colleague('Noor Haddad', 'noor@corner.example', 'reviewer');
    await board.colleague('Finn Mori', 'finn@corner.example', 'finance');
    await board.invites('2026-12-02', tomasz);
    const person = await board.accepted('2026-12-02');
    await board.world.activates(await board.world.invitesToCloud(board.ada, { fullName: 'Mia Lund', email: 'mia@example.net' }, board.cloudId, { audience: 'freelancer', message: 'Stay.' }), 'Mia Lund', 'mia@example.net');
    expect(namesIn(await board.looks()).sort()).toEqual(['Mia Lund', 'Rosa Lindgren', 'Tomasz Król']);
    const noor = await board.looks('noor@corner.example');
    expect([namesIn(noor).sort(), linesUnder(noor, 'At risk and overdue').length, linesUnder(noor, 'Needs you').length, noor.page.buttons.includes('Remind: Rosa Lindgren, New shop sign')]).toEqual([['Mia Lund', 'Rosa Lindgren'], 1, 1, false]);
    const finn = await board.looks('finn@corner.example');
    expect([namesIn(finn), linesUnder(finn, 'Needs you')]).toEqual([['Rosa Lindgren'], []]);
    expect(finn.page.linkTo('Rosa Lindgren')).toBe(`/client/contracts/${person.contractId}`);
    await board.world.client(board.sam, 'Other Bakery', 'business', await board.world.person('Otto Other', 'otto@other.example'));
    const otto = await board.looks('otto@other.example');
    expect([namesIn(otto), otto.page.text.includes('Rosa')]).toEqual([[], false]);
    expect((await otto.post(`/client/progress/${person.contractId}/reminder`, otto.formToken)).status).toBe(404);
    expect(await mailsTo(test, rosa.email)).toHaveLength(1);
  });
});

async function anOpportunity({ test, ada }: Board): Promise<string> {
  const row = await test.database.row<{ id: string }>(
    `INSERT INTO talent_clouds.opportunities (id, client_id, form_key, state, title, brief, contract_kind, amount_minor, currency, starts_on, answer_by, created_by_id, created_at, posted_by_id, posted_at, told_count)
     VALUES (gen_random_uuid(), $1, gen_random_uuid(), 'open', 'Shop window', 'Paint it.', 'fixed', 90000, 'EUR', '2027-01-10', '2027-01-01', $2, $3, $2, $3, 2) RETURNING id`,
    [ada.client.id, ada.personId, noon],
  );
  return row?.id ?? '';
}

const columns = 'id, client_id, target, audience, name, title, search_text, stage, is_finished, blocked_by, since, task_count, done_count, waits, began_at, accepted_at, agreed_at, sent_at, cleared_at, finished_at, reached, is_listed';

/** Five invited 60 days ago, four of whom accepted after 0, 3, 8 and 8 days, and one invited long before. */
const madeUpSql = `
  INSERT INTO reports.progress (${columns})
  SELECT gen_random_uuid(), $1, 'contract', 'freelancer', 'Somebody', 'Sign', '', CASE reached WHEN 5 THEN 'finished' ELSE 'tasks' END, reached = 5, CASE WHEN reached < 5 THEN 'talent' END,
    $2::timestamptz, 0, 0, '{}', began, began + accepted * interval '1 day', began + agreed * interval '1 day', began + sent * interval '1 day', NULL, began + finished * interval '1 day', reached, true
  FROM (VALUES
    (60, NULL, NULL, NULL, NULL, 0), (60, 0, NULL, NULL, NULL, 1), (60, 3, 3.5, NULL, NULL, 2), (60, 8, 8.9, 10, 12, 5), (60, 8, NULL, NULL, NULL, 1), (200, NULL, NULL, NULL, NULL, 0)
  ) AS made (days_ago, accepted, agreed, sent, finished, reached)
  CROSS JOIN LATERAL (SELECT $2::timestamptz - days_ago * interval '1 day') AS start (began)`;

const manySql = `
  WITH made AS (SELECT gen_random_uuid() AS id, number FROM generate_series(1, 40) AS number),
  held AS (INSERT INTO reports.subjects (id, told_at) SELECT id, $2 FROM made)
  INSERT INTO reports.progress (${columns})
  SELECT id, $1, 'contract', 'freelancer', 'Person ' || number, 'Sign', 'person ' || number || ' sign', 'tasks', false, 'talent', $2::timestamptz - (number % 3) * interval '1 hour', 2, 0, '{}',
    $2, $2, $2, NULL, NULL, NULL, 2, true FROM made`;
