import { jest } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { Delivery } from '../../../src/platform/events/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import type { Visitor } from '../../support/visitor.js';
import { checkFile, csvOf, toCloud } from './import-lists.js';
import { Meridian } from './meridian.js';
import { doOnePart, othersTakeOver } from './one-part.js';

/** Three parts, of which the first is judged with the upload. The first and the last row are the same person. */
const many = 2_100;
const list = csvOf(Array.from({ length: many }, (_, index) => toCloud(`p${index === many - 1 ? 0 : index}@example.com`)));

describe('a long list that is checked part by part', () => {
  let test: TestApp;
  let manager: Visitor;
  let path: string;

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    const meridian = new Meridian(test);
    manager = await meridian.openDoors();
    await meridian.cloud();
    await test.database.execute('UPDATE clients.plans SET import_rows = 3000');
    await checkFile(manager, list);
    path = manager.page.path;
  });

  const deliver = () => test.app.get(Delivery).deliverDue();

  it('shows how far it is and asks for the news by itself, until the dry run takes the place of the whole page', async () => {
    expect(manager.page.heading).toBe('Checking your file');
    expect(manager.page.text).toContain('1,000 of 2,100 rows checked');
    expect(manager.page.html).toContain(`hx-get="${path}" hx-trigger="every 2s"`);
    expect(manager.page.links).toContain('See how far it is now');
    await doOnePart(test);
    const asked = () => manager.request('GET', path, undefined, { 'HX-Request': 'true', 'HX-Request-Type': 'partial' });
    expect(await (await asked()).text()).toMatch(/^<section class="stack" id="import-progress"[^]*2,000 of 2,100 rows checked/);
    await manager.open('/client/invitations/import');
    expect(manager.page.text).toContain('Being checked');
    await deliver();
    const over = await asked();
    expect([over.headers.get('hx-retarget'), await over.text()]).toEqual(['body', expect.stringContaining('2,099 new')]);
    await manager.open(path);
    expect(manager.page.text).toContain('2,099 new, 1 duplicate, 0 refused');
  });

  it('is neither sent nor checked a second time meanwhile', async () => {
    await manager.open(`${path}/columns`);
    expect(manager.page.heading).toBe('Checking your file');
    await manager.open('/client/invitations/import');
    for (const deed of ['sending', 'columns']) {
      const refused = await manager.post(`${path}/${deed}`, { ...manager.formToken, kind: '0', name: '1', email: '2' });
      expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('It is being checked right now')]);
      await manager.open('/client/invitations/import');
    }
    await deliver();
    expect(await test.database.rows('SELECT judged_count AS "judgedCount", state FROM invitations.imports')).toEqual([{ judgedCount: many, state: 'checked' }]);
  });

  it('refuses a second check at once instead of waiting for the first', async () => {
    await deliver();
    await manager.open(`${path}/columns`);
    const { formToken } = manager;
    await test.app.get(Transactions).run(async () => {
      await test.database.execute('SELECT 1 FROM invitations.imports FOR UPDATE');
      const refused = await manager.post(`${path}/columns`, { ...formToken, kind: '0', name: '1', email: '2', personalMessage: '3', cloud: '4' });
      expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('Somebody else is at it right now')]);
    });
  });

  it('goes on where it was when the process dies in the middle', async () => {
    await doOnePart(test);
    await expect(doOnePart(test, { dies: true })).rejects.toThrow('killed');
    await manager.open(path);
    expect(manager.page.text).toContain('2,000 of 2,100 rows checked');
    await othersTakeOver(test);
    await manager.open(path);
    expect(manager.page.text).toContain('2,099 new, 1 duplicate, 0 refused');
  });

  it('can be begun anew when a part of it has failed for good, and the part that failed goes on with it', async () => {
    const publications = (status: string) => test.database.execute(`UPDATE platform.event_publications SET status = $1 WHERE event_name = 'invitations.import-check-advanced' AND status <> 'done'`, [status]);
    await publications('dead');
    test.clock.moveBy({ minutes: 9 });
    await manager.open(path);
    expect(manager.page.links).not.toContain('Check again');
    test.clock.moveBy({ minutes: 1 });
    await manager.open(path);
    expect(manager.page.text).toContain('Nothing was checked for 10 minutes');
    await manager.click('Check again');
    expect(manager.page.heading).toBe('Which column is which?');
    await manager.press('Check file');
    expect(manager.page.text).toContain('1,000 of 2,100 rows checked');
    expect(manager.page.links).not.toContain('Check again');
    await publications('pending');
    await deliver();
    await manager.open(path);
    expect(manager.page.text).toContain('2,099 new, 1 duplicate, 0 refused');
  });

  it('gives what looks at all rows at once more time than a request has', async () => {
    const execute = jest.spyOn(test.database, 'execute');
    await deliver();
    const said = execute.mock.calls.map(([sql]) => sql);
    execute.mockRestore();
    const longer = said.findIndex((sql) => sql.includes('SET LOCAL statement_timeout'));
    expect([longer > 0, longer < said.findIndex((sql) => sql.includes('opt_outs'))]).toEqual([true, true]);
  });

  it('may be checked anew with other columns, from the beginning', async () => {
    await deliver();
    await manager.open(`${path}/columns`);
    await manager.press('Check file', { 'Talent cloud': 'Not in this file' });
    expect(manager.page.text).toContain('1,000 of 2,100 rows checked');
    await deliver();
    await manager.open(path);
    expect(manager.page.text).toContain('0 new, 0 duplicates, 2,100 refused');
  });
});
