import { startApp, type TestApp } from '../../support/app.js';
import { Delivery } from '../../../src/platform/events/index.js';
import type { Visitor } from '../../support/visitor.js';
import { kill, said, startWorker } from '../../support/worker-process.js';
import { checkFile, csvOf, toCloud, toContract } from './import-lists.js';
import { Meridian } from './meridian.js';
import { doOnePart, othersTakeOver } from './one-part.js';

const onePart = 1_000;
/** More than one part. */
const many = 1_100;

/** Half of them to a contract, half into a cloud. */
function listOf(length: number): string {
  return csvOf(Array.from({ length }, (_, index) => (index % 2 === 0 ? toContract(`p${index}@example.com`) : toCloud(`p${index}@example.com`))));
}

describe('an import that is sent part by part', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;
  let path: string;

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

  async function check(length: number): Promise<void> {
    await checkFile(manager, listOf(length));
    await deliver();
    await manager.open(manager.page.path);
  }

  async function send(length: number): Promise<void> {
    await check(length);
    path = manager.page.path;
    await manager.press('Send');
  }

  const count = async (where: string) => (await test.database.row<{ count: number }>(`SELECT count(*)::int AS count FROM invitations.invitations WHERE ${where}`))?.count;
  const contracts = async (state: string) => (await test.database.row<{ count: number }>('SELECT count(*)::int AS count FROM contracts.offer_cards WHERE state = $1', [state]))?.count;
  const mails = async () => (await test.database.row<{ count: number }>(`SELECT count(*)::int AS count FROM platform.mails WHERE kind = 'invitations.first'`))?.count;

  const deliver = () => test.app.get(Delivery).deliverDue();

  it('shows how far it is, with thousands separated, and asks for the news by itself', async () => {
    await check(many);
    path = manager.page.path;
    await manager.press('Send 1,100 invitations');
    await doOnePart(test);
    await manager.open(path);
    expect(manager.page.text).toContain('1,000 of 1,100 invited');
    expect(manager.page.html).toContain(`hx-get="${path}" hx-trigger="every 2s"`);
    expect(manager.page.links).toContain('See how far it is now');
    const fragment = await manager.request('GET', path, undefined, { 'HX-Request': 'true', 'HX-Request-Type': 'partial' });
    expect(await fragment.text()).toMatch(/^<section class="stack" id="import-progress"/);
    await deliver();
    await manager.open(path);
    expect(manager.page.text).toContain('1,100 of 1,100 invited');
    expect(manager.page.text).toMatch(/Waiting for the mail server\s*1,100/);
    expect([await mails(), await contracts('draft')]).toEqual([many, many / 2]);
  });

  it('pauses between two parts, and goes on where it was', async () => {
    await send(many);
    await doOnePart(test);
    await manager.open(path);
    await manager.press('Pause');
    expect(manager.page.heading).toBe('Import paused');
    await deliver();
    expect(await count('true')).toBe(onePart);
    await manager.press('Resume');
    await deliver();
    expect([await count('true'), await mails()]).toEqual([many, many]);
  });

  it('takes back what has not left yet: those who have their mail keep it', async () => {
    await send(many);
    await doOnePart(test);
    await test.database.execute(`UPDATE invitations.invitations SET state = 'sent', sent_at = now() WHERE address IN ('p0@example.com', 'p1@example.com')`);
    await manager.open(path);
    await manager.press('Undo');
    await deliver();
    await manager.open(path);
    expect(manager.page.heading).toBe('Import undone');
    expect(manager.page.text).toMatch(/Not sent\s*100/);
    expect(manager.page.text).toMatch(/Taken back\s*998/);
    expect([await count(`state = 'revoked'`), await count(`state = 'sent'`), await contracts('withdrawn')]).toEqual([998, 2, 499]);
    await test.settle();
    expect(await meridian.mailsTo('p2@example.com')).toEqual([]);
    await check(many);
    expect(manager.page.text).toContain('1,098 new, 2 duplicates, 0 refused');
  });

  it('sends nothing twice and loses nobody when the process dies in the middle, and the file is sent in again', async () => {
    await send(many);
    await doOnePart(test);
    await expect(doOnePart(test, { dies: true })).rejects.toThrow('killed');
    await check(many);
    expect(manager.page.text).toContain('0 new, 1,100 duplicates, 0 refused');
    await othersTakeOver(test);
    expect([await count('true'), await mails(), await contracts('draft')]).toEqual([many, many, many / 2]);
    await check(many);
    expect(manager.page.text).toContain('0 new, 1,100 duplicates, 0 refused');
  });

  it('invites each address exactly once when a worker is killed with SIGKILL in the middle of a part', async () => {
    await send(many);
    const { databaseUrl, dataDir, masterKey } = test.settings;
    const worker = startWorker('import-worker-to-kill', JSON.stringify({ databaseUrl, dataDir, masterKey: Buffer.from(masterKey).toString('hex') }));
    await said(worker, 'in the middle');
    await kill(worker);
    expect(await count('true')).toBe(onePart);
    await othersTakeOver(test);
    await test.settle();
    expect([await count('true'), await count(`state = 'sent'`), await contracts('draft')]).toEqual([many, many, many / 2]);
    const twice = `SELECT to_address FROM platform.mails WHERE kind = 'invitations.first' GROUP BY to_address HAVING count(*) <> 1`;
    expect([await mails(), await test.database.rows(twice)]).toEqual([many, []]);
    expect((await meridian.mailsTo('p1099@example.com')).map(({ subject }) => subject)).toHaveLength(1);
    await manager.open(path);
    expect(manager.page.text).toContain('1,100 of 1,100 invited');
  });
});
