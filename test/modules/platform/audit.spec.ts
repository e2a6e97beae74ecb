import { Client } from 'pg';
import { Audit, VerifyAuditLog } from '../../../src/modules/audit/index.js';
import { newId } from '../../../src/platform/database/index.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { smallCast } from '../../support/cast.js';
import { signedIn } from '../../support/sign-in.js';

describe('the audit log', () => {
  let testing: TestApp;
  let owner: Client;
  const tenantId = newId();

  beforeAll(async () => {
    testing = await startApp();
    owner = new Client({ connectionString: testing.settings.migrationDatabaseUrl });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await testing.stop();
  });

  beforeEach(async () => {
    await testing.reset();
    const audit = testing.app.get(Audit);
    const deed = { tenantId, actorId: null, subjectType: 'contract', subjectId: 'x' };
    for (const action of ['a.first', 'a.second', 'a.third']) await audit.append({ ...deed, action, facts: { n: 1, b: 'two' } });
    await audit.append({ ...deed, tenantId: null, action: 'a.platform' });
    await testing.runJob('audit.seal');
  });

  const verdict = () => testing.app.get(VerifyAuditLog).run();

  it('holds when nothing was touched, over several sealings', async () => {
    await testing.app.get(Audit).append({ action: 'a.fourth', tenantId, actorId: null, subjectType: 'contract', subjectId: 'x' });
    await testing.runJob('audit.seal');
    expect(await verdict()).toEqual({ sealed: 5, problems: [] });
  });

  it.each([
    ['a changed fact', `UPDATE audit.records SET facts = '{"n": 2, "b": "two"}' WHERE action = 'a.second'`],
    ['a changed time', `UPDATE audit.records SET happened_at = happened_at - interval '1 hour' WHERE action = 'a.second'`],
    ['a removed entry', `WITH gone AS (DELETE FROM audit.seals USING audit.records r WHERE r.id = entry_id AND action = 'a.second') SELECT 1`],
    ['two entries changed round', `UPDATE audit.seals s SET position = CASE position WHEN 1 THEN 20 WHEN 2 THEN 1 END WHERE chain = '${tenantId}' AND position < 3`],
  ])('finds %s', async (_what, sql) => {
    await owner.query(sql);
    expect((await verdict()).problems).not.toEqual([]);
  });

  it('can be added to but not changed by the application itself', async () => {
    const app = new Client({ connectionString: testing.settings.databaseUrl });
    await app.connect();
    for (const sql of ['UPDATE audit.records SET action = $1', 'DELETE FROM audit.records WHERE action = $1', 'UPDATE audit.seals SET chain = $1', 'DELETE FROM audit.seals WHERE chain = $1']) {
      await expect(app.query(sql, ['x'])).rejects.toThrow('permission denied');
    }
    await expect(app.query('CREATE TABLE public.mine (a int)')).rejects.toThrow('permission denied');
    await app.end();
  });

  it('leaves as CSV, where no cell can be run as a formula, and as JSON lines with the seals', async () => {
    await testing.app.get(Audit).append({ action: '=HYPERLINK("x")', tenantId: null, actorId: null, subjectType: 'contract', subjectId: '+1' });
    await smallCast(testing);
    const sam = await signedIn(testing, 'sam@gangway.example');
    await sam.open('/admin/audit');
    const csv = await sam.request('GET', sam.page.fill('Export CSV', {}).action);
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="?audit-log-.*\.csv"?$/);
    const lines = (await csv.text()).trim().split('\n');
    expect(lines[0]).toBe('id,happenedAt,tenantId,action,actorId,subjectType,subjectId,facts,chain,position,hash');
    expect(lines.find((line) => line.includes('HYPERLINK'))).toContain(`"'=HYPERLINK(""x"")"`);
    const json = await sam.request('GET', sam.page.fill('Export JSON lines', {}).action);
    const entries = (await json.text()).trim().split('\n').map((line) => JSON.parse(line) as { action: string; hash: string | null });
    expect(entries[0]).toMatchObject({ action: 'a.first', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(entries).toHaveLength(lines.length - 1);
    const ada = await signedIn(testing, 'ada@corner.example');
    expect((await ada.request('GET', '/admin/audit/export.csv')).status).toBe(403);
  });

  it('is shown to admins, and to nobody else', async () => {
    await smallCast(testing);
    const sam = await signedIn(testing, 'sam@gangway.example');
    await sam.open('/admin/audit');
    expect(sam.page.text).toContain('a.platform');
    const ada = await signedIn(testing, 'ada@corner.example');
    expect((await ada.open('/admin/audit')).status).toBe(403);
  });
});
