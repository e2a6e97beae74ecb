import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { Approvers, paul } from './approvers.js';
import { checkFile, csvOf, toCloud } from './import-lists.js';
import { dana } from './meridian.js';

describe('a list that was paused before somebody was asked about it', () => {
  let test: TestApp;
  let house: Approvers;
  let manager: Visitor;
  let finance: Visitor;
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
    await checkFile(manager, csvOf(['a', 'b', 'c'].map((name) => toCloud(`${name}@example.com`))));
    await manager.press('Send 3 invitations');
    await manager.press('Pause');
    path = manager.page.path;
    await house.asks(manager, { 'First step: who approves?': paul.name });
    await test.settle();
    await manager.open(path);
  });

  const states = () => test.database.rows<{ state: string }>('SELECT state FROM invitations.imports');
  const invited = async () => (await test.database.rows('SELECT 1 FROM invitations.invitations')).length;

  async function resume(): Promise<string> {
    await manager.press('Resume');
    expect(manager.page.heading).toBe('Waiting for approval');
    await test.settle();
    return house.buttonOf(paul.address, 'Look at the list');
  }

  async function sendBack(): Promise<void> {
    await finance.open(await resume());
    await finance.press('Send back', { Reason: 'Not yet' });
    await test.settle();
  }

  it('waits for a yes to the rest of it', async () => {
    await sendBack();
    await manager.open(path);
    expect(manager.page.heading).toBe('Import paused');
    await finance.open(await resume());
    await finance.press('Approve');
    await test.settle();
    expect(await invited()).toBe(3);
  });

  it('is not said to have invited nobody when it is sent back after a part of it went out', async () => {
    await test.database.execute('UPDATE invitations.imports SET invited_count = 1, done_up_to = 2');
    await sendBack();
    const [mail] = await house.mailsTo(dana);
    expect(mail?.subject).toBe('Sent back: your list people.csv');
    for (const body of [mail?.text, mail?.html]) {
      expect(body).toContain('No more of people.csv is sent.');
      expect(body).not.toMatch(/Nobody on|Nothing was sent/);
    }
  });

  it('is asked about by *Resume* and not by a page of before it was sent', async () => {
    await manager.post(`${path}/sending`, manager.formToken);
    expect(await states()).toEqual([{ state: 'paused' }]);
  });
});
