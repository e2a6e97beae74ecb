import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { anOffer, Board, rosa, tomasz } from './board.js';

describe('where everybody stands, on the dashboard', () => {
  let test: TestApp;
  let board: Board;

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    board = new Board(test);
    await board.open();
  });

  it('follows a freelancer to a contract', async () => {
    const { world } = board;
    const invitationId = await board.invites();
    expect(await board.row('Rosa Lindgren')).toMatch(/New shop sign Invited Rosa Lindgren since .* 2027 Remind$/);
    const person = await world.activates(invitationId, rosa.fullName, rosa.email);
    expect(await board.row('Rosa Lindgren')).toContain('Reading the contract Rosa Lindgren since');
    await world.confirms(person, person.contractId);
    expect(await board.row('Rosa Lindgren')).toContain('Doing tasks 0 of 2 tasks sent in Rosa Lindgren');
    await world.uploadsCard(person, person.contractId);
    expect(await board.row('Rosa Lindgren')).toContain('Doing tasks 1 of 2 tasks sent in Rosa Lindgren');
    await world.signs(person, person.contractId);
    expect(await board.row('Rosa Lindgren')).toMatch(/In review Gangway, until (the end of \w{3} )?\d/);
    test.clock.moveBy({ days: 7 });
    expect(await board.row('Rosa Lindgren')).toMatch(/In review Gangway, late: promised by (the end of \w{3} )?\d/);
    await world.approvesAll(board.sam, person.contractId);
    expect(await board.row('Rosa Lindgren')).toContain('In review Corner Bakery, for its own tasks');
    await world.approvesBudget(board.ada, person.contractId, 'PO 1');
    expect(await board.row('Rosa Lindgren')).toContain('Accepting the offer Rosa Lindgren');
    await world.acceptsOffer(person, person.contractId, 'Hello');
    expect(await board.row('Rosa Lindgren')).toMatch(/Offer accepted on \d+ \p{L}+( \d{4})?$/u);
  });

  it('follows an agency to a contract, its public listing among the steps', async () => {
    const { world } = board;
    const invitationId = await world.invitesAgency(board.ada, tomasz, anOffer);
    expect(await board.row('Tomasz Król')).toContain('Invited Tomasz Król');
    const owner = await world.activates(invitationId, tomasz.fullName, tomasz.email, 'Orbit Studio');
    expect(await board.row('Orbit Studio')).toContain('Reading the contract Orbit Studio');
    await board.handsIn(owner, owner.contractId);
    await world.approvesBudget(board.ada, owner.contractId, 'PO 1');
    await world.approvesAll(board.sam, owner.contractId);
    expect(await board.row('Orbit Studio')).toContain('Confirming the listing Orbit Studio');
    const visitor = await board.as(tomasz);
    await visitor.open(`/contracts/${owner.contractId}/agency-confirmation`);
    await visitor.press('Confirm agency');
    expect(await board.row('Orbit Studio')).toContain('Accepting the offer Orbit Studio');
    await world.acceptsOffer(owner, owner.contractId, 'Hello');
    expect(await board.row('Orbit Studio')).toContain('Offer accepted');
  });

  it.each(['freelancer', 'agency'] as const)('follows a %s into a talent cloud', async (audience) => {
    const { world } = board;
    const name = audience === 'agency' ? 'Orbit Studio' : 'Rosa Lindgren';
    const invitationId = await world.invitesToCloud(board.ada, rosa, board.cloudId, { audience, message: 'Stay in touch.' });
    expect(await board.row('Rosa Lindgren')).toContain('Corner Regulars Invited Rosa Lindgren');
    await world.activates(invitationId, rosa.fullName, rosa.email, audience === 'agency' ? name : null);
    expect(await board.row(name)).toContain(`Corner Regulars Filling in the profile ${name}`);
    expect((await test.database.rows('SELECT 1 FROM reports.progress')).length).toBe(1);
    const talent = await pastTheProfile(await board.as(rosa));
    expect(await board.row(name)).toContain(`Doing tasks 0 of 1 tasks sent in ${name}`);
    await talent.press('Start task: House rules');
    await talent.press('Confirm', { 'I have read this': true });
    expect(await board.row(name)).toContain('In review Gangway');
    const sam = await board.as(board.sam);
    await sam.open('/admin/reviews');
    await sam.click(rosa.fullName);
    await sam.press('Approve and next');
    expect(await board.row(name)).toContain('Ready to hire on');
  });

  it('says when it is the client who is asked, and when somebody will not come', async () => {
    const { world } = board;
    const person = await board.accepted();
    const talent = await board.as(person);
    await talent.open(`/contracts/${person.contractId}/change-requests/new?term=pay`);
    await talent.press('Ask for a change', { 'What would you like instead?': 'One thousand, please.' });
    expect(await board.row('Rosa Lindgren')).toContain('Reading the contract Corner Bakery, to answer a request for a change since');
    const ada = await board.looks('ada@corner.example', `/client/contracts/${person.contractId}/withdrawal`);
    await ada.press('Withdraw offer', { Reason: 'The shop closes.' });
    expect(await board.row('Rosa Lindgren')).toBe('');
    expect((await board.looks('ada@corner.example', '/client?stage=ended')).page.text).toContain('Withdrawn');
    const invitationId = await world.invites(board.ada, tomasz, anOffer);
    const revoking = await board.looks('ada@corner.example', `/client/invitations/${invitationId}/revocation`);
    await revoking.press('Revoke invitation');
    expect(await board.row('Tomasz Król')).toBe('');
  });

  it('comes to the same when everything is told again, in any order, and when it is told from nothing', async () => {
    const person = await board.accepted();
    await board.handsIn(person, person.contractId);
    await board.invites('2027-04-01', tomasz);
    await board.world.invitesToCloud(board.ada, tomasz, board.cloudId, { audience: 'freelancer', message: 'Stay.' });
    await test.settle();
    const told = (): Promise<unknown[]> => test.database.rows('SELECT * FROM reports.progress ORDER BY id');
    const counted = (): Promise<unknown[]> => test.database.rows('SELECT * FROM reports.steps_reached WHERE people <> 0 ORDER BY client_id, target, began_on, step, took_days');
    const [rows, counts] = [await told(), await counted()];
    expect(rows).toHaveLength(3);
    await test.database.execute(`UPDATE platform.event_publications SET status = 'pending', attempt = 0, due_at = now() - random() * interval '1 day' WHERE listener LIKE 'TellProgress%'`);
    await test.settle();
    expect([await told(), await counted()]).toEqual([rows, counts]);
    await test.database.execute('DELETE FROM reports.progress');
    expect(await counted()).toEqual([]);
    await test.runJob('reports.rebuild-progress');
    expect([await told(), await counted()]).toEqual([rows, counts]);
  });
});

/** Skips whatever the wizard asks, to the verification. */
async function pastTheProfile(talent: Visitor): Promise<Visitor> {
  await talent.open('/home');
  await talent.press('Continue');
  for (let section = 0; section < 6 && talent.page.buttons.includes('Skip'); section += 1) await talent.press('Skip');
  return talent;
}
