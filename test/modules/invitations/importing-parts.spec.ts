import { startApp, type TestApp } from '../../support/app.js';
import { Delivery, Listeners } from '../../../src/platform/events/index.js';
import { EventPublications } from '../../../src/platform/events/event-publications.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import type { Visitor } from '../../support/visitor.js';
import { checkFile, csvOf, toCloud, toContract } from './import-lists.js';
import { Meridian } from './meridian.js';

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

  async function send(length: number): Promise<void> {
    await checkFile(manager, listOf(length));
    path = manager.page.path;
    await manager.press('Send');
  }

  const count = async (where: string) => (await test.database.row<{ count: number }>(`SELECT count(*)::int AS count FROM invitations.invitations WHERE ${where}`))?.count;
  const contracts = async (state: string) => (await test.database.row<{ count: number }>('SELECT count(*)::int AS count FROM contracts.offer_cards WHERE state = $1', [state]))?.count;
  const mails = async () => (await test.database.row<{ count: number }>(`SELECT count(*)::int AS count FROM platform.mails WHERE kind = 'invitations.first'`))?.count;

  const deliver = () => test.app.get(Delivery).deliverDue();

  /** Does the next part and nothing else, as a worker that is stopped right after it, or dies right before its commit. */
  async function doOnePart({ dies = false } = {}): Promise<void> {
    await test.database.execute(`UPDATE platform.event_publications SET due_at = due_at - interval '1 hour' WHERE event_name = 'invitations.import-advanced' AND status = 'pending'`);
    const publications = new EventPublications(test.database);
    const [due] = await publications.lease(1);
    const heard = test.app.get(Listeners).durableNamed(due?.listener ?? '');
    if (!due || !heard) throw new Error('No part is due.');
    await test.app.get(Transactions).run(async () => {
      await heard.listener.handle([new heard.event(due.payload as never)]);
      if (dies) throw new Error('killed');
      await publications.markDone([due]);
    });
  }

  it('shows how far it is, with thousands separated, and asks for the news by itself', async () => {
    await checkFile(manager, listOf(many));
    path = manager.page.path;
    await manager.press('Send 1,100 invitations');
    await doOnePart();
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
    await doOnePart();
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
    await doOnePart();
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
    await checkFile(manager, listOf(many));
    expect(manager.page.text).toContain('1,098 new, 2 duplicates, 0 refused');
  });

  it('sends nothing twice and loses nobody when the process dies in the middle, and the file is sent in again', async () => {
    await send(many);
    await doOnePart();
    await expect(doOnePart({ dies: true })).rejects.toThrow('killed');
    await checkFile(manager, listOf(many));
    expect(manager.page.text).toContain('0 new, 1,100 duplicates, 0 refused');
    await test.database.execute(`UPDATE platform.event_publications SET locked_until = now() - interval '1 second' WHERE status = 'pending'`);
    await deliver();
    expect([await count('true'), await mails(), await contracts('draft')]).toEqual([many, many, many / 2]);
    await checkFile(manager, listOf(many));
    expect(manager.page.text).toContain('0 new, 1,100 duplicates, 0 refused');
  });
});
