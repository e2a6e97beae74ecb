import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiscoveryService } from '@nestjs/core';
import { load } from 'cheerio';
import { Client } from 'pg';
import { Audit, Audited, VerifyAuditLog, type AuditEntry, type AuditedKinds } from '../../../src/modules/audit/index.js';
import { newId } from '../../../src/platform/database/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { emptyHouseAndOwner } from '../../support/empty-house.js';
import { smallCast } from '../../support/cast.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';

describe('the audit log', () => {
  let testing: TestApp;
  let owner: Client;
  const tenantId = newId();

  emptyHouseAndOwner((test, connection) => ([testing, owner] = [test, connection]));

  beforeEach(async () => {
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
    ['an entry given to another client', `UPDATE audit.records SET tenant_id = '${newId()}' WHERE action = 'a.second'`],
    ['an entry taken from its client', `UPDATE audit.records SET tenant_id = NULL WHERE action = 'a.second'`],
    ["a platform's entry given to a client", `UPDATE audit.records SET tenant_id = '${tenantId}' WHERE action = 'a.platform'`],
    ['a removed entry', `WITH gone AS (DELETE FROM audit.seals USING audit.records r WHERE r.id = entry_id AND action = 'a.second') SELECT 1`],
    ['two entries changed round', `UPDATE audit.seals s SET position = CASE position WHEN 1 THEN 20 WHEN 2 THEN 1 END WHERE chain = '${tenantId}' AND position < 3`],
  ])('finds %s', async (_what, sql) => {
    await owner.query(sql);
    expect((await verdict()).problems).not.toEqual([]);
  });

  it.each([
    ['the last record of a chain, its seal left standing', `DELETE FROM audit.records WHERE action = 'a.third'`, /^Chain .*: entry .* was removed\.$/],
    ['every record of a chain', `DELETE FROM audit.records WHERE tenant_id IS NULL`, /^Chain platform: entry .* was removed\.$/],
    ['a record that waited for its seal', `DELETE FROM audit.records WHERE action = 'a.fourth'`, /^Entry .* was removed before it was sealed\.$/],
    ['what makes a record wait for its seal', `DELETE FROM audit.unsealed`, /^Entry .* has no seal and waits for none\.$/],
    ['the seal of a record', `DELETE FROM audit.seals WHERE chain = 'platform'`, /^Entry .* has no seal and waits for none\.$/],
  ])('finds that somebody removed %s', async (_what, sql, sentence) => {
    await testing.app.get(Audit).append({ action: 'a.fourth', tenantId, actorId: null, subjectType: 'contract', subjectId: 'x' });
    expect((await verdict()).problems).toEqual([]);
    await owner.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
    expect((await verdict()).problems).toContainEqual(expect.stringMatching(sentence));
  });

  const cutOff = (where: string): Promise<unknown> =>
    owner.query(`BEGIN; SET LOCAL session_replication_role = replica;
      WITH cut AS (DELETE FROM audit.seals USING audit.records r WHERE r.id = entry_id AND ${where} RETURNING entry_id)
      DELETE FROM audit.records WHERE id IN (SELECT entry_id FROM cut); COMMIT`);

  it.each([
    ['the end of a chain', `action = 'a.third'`, 'everything after 2 is missing, up to its end at 3.'],
    ['a whole chain', `tenant_id IS NULL`, 'everything after 0 is missing, up to its end at 1.'],
  ])('finds that somebody cut off %s, records and seals, also once the chain goes on', async (_what, where, sentence) => {
    await cutOff(where);
    expect((await verdict()).problems).toEqual([expect.stringContaining(sentence)]);
    for (const tenant of [tenantId, null]) await testing.app.get(Audit).append({ action: 'a.later', tenantId: tenant, actorId: null, subjectType: 'contract', subjectId: 'x' });
    await testing.runJob('audit.seal');
    expect((await verdict()).problems[0]).toMatch(/something is missing before/);
  });

  it('can be added to but not changed by the application itself', async () => {
    const app = new Client({ connectionString: testing.settings.databaseUrl });
    await app.connect();
    const changes = ['records', 'entries'].flatMap((name) => [`UPDATE audit.${name} SET action = $1`, `DELETE FROM audit.${name} WHERE action = $1`]);
    for (const sql of [...changes, 'UPDATE audit.seals SET chain = $1', 'DELETE FROM audit.seals WHERE chain = $1', 'UPDATE audit.chain_ends SET chain = $1', 'DELETE FROM audit.chain_ends WHERE chain = $1']) {
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
    expect(sam.page.text).toContain('Action a.platform');
    const ada = await signedIn(testing, 'ada@corner.example');
    expect((await ada.open('/admin/audit')).status).toBe(403);
  });
});

describe('the audit log, read', () => {
  let testing: TestApp;
  let sam: Visitor;
  let clientId: string;
  let adaId: string;

  beforeAll(async () => {
    testing = await startApp();
    await smallCast(testing);
    sam = await signedIn(testing, 'sam@gangway.example');
    const bakery = await testing.database.row<{ id: string }>(`SELECT id FROM clients.clients WHERE name = 'Corner Bakery'`);
    const person = await testing.database.row<{ id: string }>(`SELECT person_id AS id FROM accounts.person_cards WHERE full_name = 'Ada Brook'`);
    clientId = bakery?.id ?? '';
    adaId = person?.id ?? '';
  });

  afterAll(() => testing.stop());

  const write = (entry: Partial<AuditEntry>): Promise<void> =>
    testing.app.get(Audit).append({ action: 'a.nothing-much', tenantId: null, actorId: null, subjectType: 'client', subjectId: clientId, ...entry });
  const all = (selector: string): string[] => {
    const $ = load(sam.page.html);
    return $(selector).toArray().map((element) => $(element).text().replace(/\s+/g, ' ').trim());
  };
  const rows = (): string[] => all('tbody tr');

  it('tells its times in UTC as its heading says and its days are meant, whatever zone the reader is in', async () => {
    await testing.database.execute(`UPDATE accounts.people SET time_zone = 'Pacific/Auckland' WHERE full_name = 'Sam Reyes'`);
    testing.clock.standAt(new Date('2031-05-06T23:59:59Z'));
    await write({ action: 'a.late-deed' });
    await sam.open('/admin/audit?day=2031-05-06');
    expect(all('thead th:first-child')).toEqual(['When (UTC)']);
    expect(all('tbody tr:first-child td:nth-child(-n+2)')).toEqual([expect.stringMatching(/^6 May( 2031)? 23:59$/), 'Late deed']);
    await testing.database.execute(`UPDATE accounts.people SET time_zone = 'UTC' WHERE full_name = 'Sam Reyes'`);
  });

  it('names who did what for whom about what, leads there, and keeps the ids beside them', async () => {
    await write({ action: 'clients.client-suspended', tenantId: clientId, actorId: adaId, facts: { because: 'unpaid' } });
    await sam.open('/admin/audit');
    const [newest] = rows();
    expect(newest).toMatch(/Client suspended Ada Brook Corner Bakery Client Corner Bakery Details/);
    expect(newest).toContain(`Who ${adaId}`);
    expect(newest).toContain('because unpaid');
    await sam.click('Corner Bakery');
    expect(sam.page.path).toBe(`/admin/clients/${clientId}`);
  });

  it('says so where somebody or something is no longer here, whatever its id', async () => {
    await write({ action: 'a.left-behind', actorId: newId(), tenantId: newId(), subjectType: 'contract', subjectId: "x'--" });
    await sam.open('/admin/audit');
    expect(rows()[0]).toMatch(/Left behind Somebody who is no longer here A client that is no longer here Contract/);
  });

  it.each([
    ["a part of the client's name", { 'Client or agency': 'ner bak' }],
    ['a part of the name of whoever did it', { Person: 'da bro' }],
    ['their whole address', { Person: 'Ada@Corner.example' }],
    ['what happened', { 'What happened': 'contracts.offer-accepted' }],
    ['the day', { 'Day (UTC)': '2031-05-06' }],
    ['all of these', { 'Client or agency': 'Corner', Person: 'Ada', 'What happened': 'contracts.offer-accepted', 'Day (UTC)': '2031-05-06' }],
  ])('is narrowed by %s', async (_what, filter) => {
    testing.clock.standAt(new Date('2031-05-06T23:59:59Z'));
    await write({ action: 'contracts.offer-accepted', tenantId: clientId, actorId: adaId });
    testing.clock.standAt(new Date('2031-05-07T00:00:00Z'));
    await write({ action: 'a.something-else' });
    await sam.open('/admin/audit');
    expect(rows()[0]).toContain('Something else');
    await sam.press('Show', filter);
    expect(sam.page.status).toBe(200);
    expect(rows()[0]).toContain('Offer accepted');
    expect(all('tbody td:nth-child(2)')).not.toContain('Something else');
  });

  it('shows what was done to somebody with what they did, page by page', async () => {
    for (let n = 0; n < 51; n += 1) await write({ action: 'accounts.page-turned', actorId: n % 2 === 0 ? adaId : null, subjectType: 'person', subjectId: n % 2 === 0 ? clientId : adaId });
    await sam.open('/admin/audit');
    await sam.press('Show', { Person: 'Ada Brook', 'What happened': 'accounts.page-turned' });
    expect(rows()).toHaveLength(50);
    await sam.click('Older');
    expect(rows()).toHaveLength(1);
    expect(sam.page.valueOf('Person')).toBe('Ada Brook');
  });

  it('says that a day is none, and that nothing fits', async () => {
    await sam.open('/admin/audit?day=2026-02-31');
    expect(sam.page.text).toContain('Enter a real date');
    await sam.open('/admin/audit?client=Nobody+at+all');
    expect(sam.page.text).toContain('No entry fits that.');
    await sam.click('Show the whole log');
    expect(sam.page.path).toBe('/admin/audit');
  });

  it('has a name for every kind of thing that is written about', async () => {
    const written = readdirSync(join(process.cwd(), 'src/modules'), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .flatMap((entry) => [...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/subjectType: '([^']+)'/g)].map(([, type = '']) => type));
    expect(written.length).toBeGreaterThan(50);
    for (const subjectType of new Set(written)) await write({ action: 'a.named', subjectType, subjectId: newId() });
    await sam.open('/admin/audit?action=a.named');
    expect(rows()).toHaveLength(new Set(written).size);
    const sources = testing.app.get(DiscoveryService, { strict: false }).getProviders({ metadataKey: Audited.KEY });
    // Providers carry the decorator because they name kinds; discovery only knows them as any.
    const kinds = new Set(sources.flatMap(({ instance }) => (instance as AuditedKinds).kinds).map(({ type }) => type));
    // Of an address without an account only a keyed hash is kept, so that nobody reads it here either.
    expect([...new Set(written)].filter((type) => !kinds.has(type))).toEqual(['address']);
  });
});
