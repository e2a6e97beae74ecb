import { startApp, type TestApp } from '../../support/app.js';
import { Approvers, paul } from './approvers.js';
import { checkFile, csvOf, toCloud } from './import-lists.js';
import { dana } from './meridian.js';

describe('a list that nobody sends', () => {
  let test: TestApp;
  let house: Approvers;
  let path: string;
  let approval: string;

  beforeAll(async () => {
    test = await startApp();
    house = new Approvers(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    const manager = await house.openDoors();
    await house.cloud();
    await house.colleague(paul.name, paul.address, paul.role);
    await house.asks(manager, { 'First step: who approves?': paul.name });
    await checkFile(manager, csvOf(['a', 'b', 'c'].map((name) => toCloud(`${name}@example.com`))));
    await manager.press('Send 3 invitations for approval');
    path = manager.page.path;
    await test.settle();
    approval = await house.buttonOf(paul.address, 'Look at the list');
  });

  const states = () => test.database.rows<{ state: string }>('SELECT state FROM invitations.imports');
  const rows = async () => (await test.database.rows('SELECT FROM invitations.import_rows')).length;

  async function pass(days: number): Promise<void> {
    test.clock.moveBy({ days });
    for (const name of ['return-undecided-lists', 'forget-import-rows']) await test.runJob(`invitations.${name}`);
  }

  it('comes back after 30 days without an answer, and is forgotten 30 days later but for what was decided', async () => {
    await pass(29);
    expect(await states()).toEqual([{ state: 'awaiting approval' }]);
    await pass(2);
    expect([await states(), await rows()]).toEqual([[{ state: 'checked' }], 3]);
    await test.settle();
    const [mail] = await house.mailsTo(dana);
    expect([mail?.subject, mail?.text]).toEqual(['Not decided: your list people.csv', expect.stringContaining('Nobody decided on people.csv within 30 days')]);
    let manager = await house.signedIn(dana);
    await manager.open(await house.buttonOf(dana, 'Open the list'));
    expect(manager.page.path).toBe(path);
    expect(manager.page.text).toContain('It came back to you: nobody decided it for 30 days.');
    expect(manager.page.buttons).toContain('Send 3 invitations for approval');
    await pass(31);
    expect([await states(), await rows()]).toEqual([[{ state: 'forgotten' }], 0]);
    manager = await house.signedIn(dana);
    await manager.open(path);
    expect([manager.page.heading, manager.page.text]).toEqual(['Import not sent', expect.stringContaining('its rows were forgotten')]);
    expect(manager.page.buttons).not.toContain('Send 3 invitations for approval');
    const finance = await house.signedIn(paul.address);
    await finance.open(approval);
    expect(finance.page.text).toContain('Came back because nobody decided');
    await finance.open('/client/approvals/decided');
    expect(finance.page.text).toMatch(/people\.csv.*Not decided/);
  });

  it('keeps what was decided when its rows are forgotten', async () => {
    const finance = await house.signedIn(paul.address);
    await finance.open(approval);
    await finance.press('Send back', { Reason: 'Not at 92.00' });
    await pass(28);
    expect([await states(), await rows()]).toEqual([[{ state: 'checked' }], 3]);
    await pass(3);
    expect(await test.database.rows('SELECT decision, reason FROM invitations.approvals')).toEqual([{ decision: 'sent back', reason: 'Not at 92.00' }]);
    expect(await states()).toEqual([{ state: 'forgotten' }]);
  });
});
