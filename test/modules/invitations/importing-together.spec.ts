import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { Approvers, ines, paul } from './approvers.js';
import { checkFile, csvOf, toContract } from './import-lists.js';

const people = ['one@lists.example', 'two@lists.example', 'three@lists.example'];

/** Ines presses *Send*; Dana is the owner. */
describe('a list that is still being sent when its people change', () => {
  let test: TestApp;
  let house: Approvers;
  let owner: Visitor;
  let lead: Visitor;
  let path: string;

  beforeAll(async () => {
    test = await startApp();
    house = new Approvers(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    owner = await house.openDoors();
    lead = await house.colleague(ines.name, ines.address, ines.role);
    await checkFile(lead, csvOf(people.map((address) => toContract(address))));
    path = lead.page.path;
    await lead.press('Send 3 invitations');
  });

  const idOf = async (address: string): Promise<string> => (await test.database.row<{ id: string }>('SELECT person_id AS id FROM accounts.person_cards WHERE email = $1', [address]))?.id ?? '';

  async function inviters(): Promise<string[]> {
    const rows = await test.database.rows<{ name: string }>(
      `SELECT person.full_name AS name FROM invitations.invitations AS invitation JOIN accounts.person_cards AS person ON person.person_id = invitation.invited_by_id ORDER BY invitation.id`,
    );
    return rows.map(({ name }) => name);
  }

  it('goes on in the name of the colleague who takes over when whoever sends it leaves, so that everybody can accept', async () => {
    await owner.open(`/client/people/${await idOf(ines.address)}`);
    await owner.press('Remove person', { 'Who takes over': 'Dana Whitfield, owner' });
    expect(owner.page.text).toContain('Dana Whitfield takes over what was open.');
    await test.settle();
    await owner.open(path);
    expect(owner.page.text).toContain('3 of 3 invited');
    expect(await inviters()).toEqual(['Dana Whitfield', 'Dana Whitfield', 'Dana Whitfield']);
    const talent = await house.arrived(people[0]);
    expect(talent.page.text).toContain('Dana Whitfield');
    expect(talent.page.buttons).toContain('Accept invitation');
  });

  it('rests once whoever sends it may invite no more, and goes on in the name of whoever resumes it', async () => {
    await test.database.execute(`UPDATE clients.members SET role = 'finance' WHERE person_id = $1`, [await idOf(ines.address)]);
    await test.settle();
    expect(await inviters()).toEqual([]);
    expect(await house.mailsTo(people[0] ?? '')).toEqual([]);
    await owner.open(path);
    expect(owner.page.heading).toBe('Import paused');
    await owner.press('Resume');
    await test.settle();
    expect(await inviters()).toEqual(['Dana Whitfield', 'Dana Whitfield', 'Dana Whitfield']);
  });

  it('lets nobody out unseen when it is resumed after approval has come to be wanted', async () => {
    await owner.open(path);
    await owner.press('Pause');
    await house.colleague(paul.name, paul.address, paul.role);
    await house.asks(owner, { 'First step: who approves?': paul.name });
    await owner.open(path);
    await owner.press('Resume');
    await test.settle();
    for (const address of people) expect(await house.mailsTo(address)).toEqual([]);
  });
});
