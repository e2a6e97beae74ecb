import { Client } from 'pg';
import { makeInvitations } from '../../../seeds/large-invitations.js';
import { startApp, type TestApp } from '../../support/app.js';
import { blocksOf, explain, scansOf, statementsOf } from '../../support/plans.js';
import type { Visitor } from '../../support/visitor.js';
import { Meridian } from './meridian.js';

const count = 60_000;

describe('the list of a client with very many invitations', () => {
  let test: TestApp;
  let manager: Visitor;
  let someone: { address: string; number: string; after: string };

  beforeAll(async () => {
    test = await startApp();
    const meridian = new Meridian(test);
    manager = await meridian.openDoors();
    const owner = new Client({ connectionString: test.settings.migrationDatabaseUrl ?? test.settings.databaseUrl });
    await owner.connect();
    await makeInvitations(owner, { clientId: (await meridian.client()).clientId, count });
    await owner.end();
    const row = await test.database.row<{ address: string; after: string }>(oldestSql);
    someone = { address: row?.address ?? '', number: /\d+/.exec(row?.address ?? '')?.[0] ?? '', after: row?.after ?? '' };
  }, 120_000);
  afterAll(() => test?.stop());

  it.each([
    ['the first page', () => '', { rows: 25, blocks: 400 }],
    ['a page far behind', () => `?after=${someone.after}`, { rows: 1, blocks: 400 }],
    ['one state', () => '?state=sent', { rows: 25, blocks: 400 }],
    ['what bounced', () => '?state=bounced', { rows: 25, blocks: 400 }],
    ['what ends soon', () => '?state=ending', { rows: 25, blocks: 400 }],
    ['one kind', () => '?kind=agency-cloud', { rows: 25, blocks: 400 }],
    ["one's own", () => '?whose=mine', { rows: 25, blocks: 400 }],
    ['a whole address', () => `?search=${encodeURIComponent(someone.address)}`, { rows: 1, blocks: 60 }],
    ['a text that all have', () => '?search=large.example', { rows: 25, blocks: 400 }],
    ['a part that one has', () => `?search=.${someone.number}%40large`, { rows: 1, blocks: 3_000 }],
    ['nobody', () => '?search=zyxwvu', { rows: 0, blocks: 3_000 }],
    ['a state and a text', () => '?state=declined&search=studio', { rows: 0, blocks: 4_000 }],
  ])('reads no more than a page takes: %s', async (_what, query, { rows, blocks }) => {
    const statements = await statementsOf(test, 'FROM invitations.invitations', () => manager.open(`/client/invitations${query()}`));
    expect(manager.page.html.split('class="invitation-list__row').length - 1).toBeGreaterThanOrEqual(rows);
    expect(statements.length).toBeGreaterThanOrEqual(1);
    for (const statement of statements) {
      const plan = await explain(test, statement);
      expect({ sql: statement.sql, scans: scansOf(plan, ['invitations', 'mails']).map((node) => node['Node Type']) }).toEqual({ sql: statement.sql, scans: expect.not.arrayContaining(['Seq Scan']) });
      expect({ sql: statement.sql, isFew: blocksOf(plan) < blocks, blocks: blocksOf(plan) }).toEqual({ sql: statement.sql, isFew: true, blocks: expect.any(Number) });
    }
  });

  it.each([
    ['a whole address', () => someone.address, 200],
    ['a part that one has', () => `.${someone.number}@large`, 3_000],
    ['nobody', () => 'zyxwvu', 3_000],
  ])('looks through no more than the hits of a search for all that fit: %s', async (_what, search, blocks) => {
    const statements = await statementsOf(test, 'invitations.', () => manager.open(`/client/invitations/follow-ups/new?deed=revoke&search=${encodeURIComponent(search())}`));
    const looking = statements.filter(({ sql }) => sql.includes('invitations.invitations') || sql.includes('search_hits'));
    expect(looking.length).toBeGreaterThanOrEqual(3);
    for (const statement of looking) {
      const read = blocksOf(await explain(test, statement));
      expect({ sql: statement.sql, isFew: read < blocks, read }).toEqual({ sql: statement.sql, isFew: true, read: expect.any(Number) });
    }
  });

  it('asks once where the search is a whole address', async () => {
    const statements = await statementsOf(test, 'search_hits', () => manager.open(`/client/invitations?search=${encodeURIComponent(someone.address)}`));
    expect(statements).toEqual([]);
  });
});

const oldestSql = `
  SELECT address, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '_' || id AS after
    FROM invitations.invitations WHERE address LIKE '%@large.example' ORDER BY created_at, id OFFSET 2 LIMIT 1`;
