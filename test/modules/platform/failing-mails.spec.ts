import { DiscoveryService } from '@nestjs/core';
import { load } from 'cheerio';
import type { Client } from 'pg';
import { newId } from '../../../src/platform/database/index.js';
import { MarksMailKind } from '../../../src/platform/mail/mail-kind.js';
import type { TestApp } from '../../support/app.js';
import { emptyHouseAndOwner } from '../../support/empty-house.js';
import { smallCast } from '../../support/cast.js';
import { explain, scansOf, statementsOf, touchedBy } from '../../support/plans.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';

interface Failing {
  readonly to: string;
  readonly state?: string;
  readonly minutesAgo?: number;
  readonly words?: string;
  readonly dueInMinutes?: number;
  readonly isHeld?: boolean;
  readonly hasLeft?: boolean;
}

describe('mails that fail, in the back office', () => {
  let testing: TestApp;
  let sam: Visitor;
  let owner: Client;

  emptyHouseAndOwner((test, connection) => ([testing, owner] = [test, connection]));

  beforeEach(async () => {
    await smallCast(testing);
    testing.clock.standAt(new Date('2031-05-06T12:00:00Z'));
    sam = await signedIn(testing, 'sam@gangway.example');
  });

  const minutes = (count: number): Date => new Date(testing.clock.now().getTime() + count * 60_000);
  const write = ({ to, state = 'bounced', minutesAgo = 0, words = '550 5.7.1 We do not want this', dueInMinutes = 5, isHeld = false, hasLeft = false }: Failing): Promise<number> =>
    testing.database.execute(
      `INSERT INTO platform.mails (id, kind, dedupe_key, to_address, subject_id, state, attempts, due_at, server_words, created_at, failing_since, is_held, held_with, handed_over_at)
       VALUES ($1::uuid, 'accounts.password-changed', $2, $2, $1::uuid, $3, 3, $4, $5, $6::timestamptz - interval '20 days', $6, $7, CASE WHEN $7 THEN $1::uuid END, CASE WHEN $8 THEN $6::timestamptz END)`,
      [newId(), to, state, minutes(dueInMinutes), words, minutes(-minutesAgo), isHeld, hasLeft],
    );
  const rows = (): string[] => {
    const $ = load(sam.page.html);
    return $('tbody tr').toArray().map((row) => $(row).text().replace(/\s+/g, ' ').trim());
  };
  const deeds = (): Promise<object[]> =>
    testing.database.rows(`SELECT action, p.full_name AS "who", subject_type AS "subjectType" FROM audit.entries e JOIN accounts.people p ON p.id = e.actor_id WHERE action LIKE 'platform.%'`);

  it('are told newest first: which mail, to whom, since when, how often, when again, and what the server said', async () => {
    await write({ to: 'older@example.net', state: 'deferred', minutesAgo: 90, words: '451 4.7.1 <b>Greylisted</b>' });
    await write({ to: 'newer@example.net' });
    await sam.open('/admin/deliveries');
    await sam.click('Failing mails');
    expect(rows()).toEqual([
      'Password changed Bounced accounts.password-changed newer@example.net 6 May 12:00 3 none 550 5.7.1 We do not want this Retry',
      'Password changed Deferred accounts.password-changed older@example.net 6 May 10:30 3 6 May 12:05 451 4.7.1 <b>Greylisted</b> Retry',
    ]);
  });

  it('are tried again by one press, which is written down once however often it is pressed', async () => {
    await write({ to: 'one@example.net' });
    await sam.open('/admin/deliveries/mails');
    const { action } = sam.page.fill('Retry: one@example.net', {});
    await sam.press('Retry: one@example.net');
    expect(sam.page.text).toContain('It will be tried again now.');
    expect(sam.page.text).toContain('no mail is put off, and none was given up');
    await sam.post(action, sam.formToken);
    expect(sam.page.text).toContain('nothing was changed');
    await testing.settle();
    expect(await testing.database.rows('SELECT state, attempts FROM platform.mails WHERE to_address = $1', ['one@example.net'])).toEqual([{ state: 'handed over', attempts: 4 }]);
    expect(await deeds()).toEqual([{ action: 'platform.mail-retried', who: 'Sam Reyes', subjectType: 'mail' }]);
    await sam.open('/admin/audit');
    expect(rows()[0]).toMatch(/Mail retried Sam Reyes This Gangway Mail accounts\.password-changed/);
    expect(sam.page.text).not.toContain('one@example.net');
  });

  it('are tried again all at once, as far as they failed of late, each written down', async () => {
    for (const to of ['one@example.net', 'two@example.net']) await write({ to });
    await write({ to: 'old@example.net', minutesAgo: 8 * 24 * 60 });
    await sam.open('/admin/deliveries/mails');
    expect(rows()).toHaveLength(3);
    expect(load(sam.page.html)('.tabs__tab[aria-current] .count').text()).toBe('2');
    await sam.press('Retry all');
    expect(sam.page.text).toContain('2 mails will be tried again now.');
    expect(rows()).toHaveLength(1);
    expect(sam.page.text).not.toContain('Retry all');
    await sam.post('/admin/deliveries/mails/retries', sam.formToken);
    expect(sam.page.text).toContain('nothing was changed');
    expect(await deeds()).toHaveLength(2);
  });

  it('are tried again a thousand at once at most, the newest, and the rest at the next press', async () => {
    await testing.database.execute(
      `INSERT INTO platform.mails (id, kind, dedupe_key, to_address, subject_id, state, attempts, due_at, created_at, failing_since)
       SELECT gen_random_uuid(), 'accounts.password-changed', n::text, n || '@example.net', gen_random_uuid(), 'bounced', 3, $1, $1, $1::timestamptz - n * interval '1 minute' FROM generate_series(1, 1002) AS n`,
      [testing.clock.now()],
    );
    const stillFailing = (): Promise<object[]> => testing.database.rows(`SELECT to_address AS "to" FROM platform.mails WHERE state = 'bounced' ORDER BY failing_since DESC`);
    await sam.open('/admin/deliveries/mails');
    await sam.press('Retry all');
    expect(sam.page.text).toContain('1000 mails will be tried again now. There may be more: press once more for them.');
    expect(await stillFailing()).toEqual([{ to: '1001@example.net' }, { to: '1002@example.net' }]);
    expect(await deeds()).toHaveLength(1000);
    await sam.press('Retry all');
    expect(sam.page.text).toContain('2 mails will be tried again now.');
    expect(await stillFailing()).toEqual([]);
  });

  it('are called by words, each kind by its own, and one from another version by its code', async () => {
    const named = testing.app.get(DiscoveryService).getProviders({ metadataKey: MarksMailKind.KEY }).map((provider) => testing.app.get(DiscoveryService).getMetadataByDecorator(MarksMailKind, provider));
    expect(named.length).toBeGreaterThan(50);
    for (const name of named) expect(name?.words).toMatch(/^[A-Z][a-z',:-]+( [a-z',:-]+)*$/);
    expect(new Set(named.map((name) => name?.words)).size).toBe(named.length);
    await write({ to: 'one@example.net' });
    await testing.database.execute(`UPDATE platform.mails SET kind = 'later.kind'`);
    await sam.open('/admin/deliveries/mails');
    expect(rows()).toEqual([expect.stringMatching(/^later\.kind Bounced one@example\.net/)]);
  });

  it('are told as held, as due by themselves, and as left where that is what they are', async () => {
    await write({ to: 'held@example.net', state: 'deferred', isHeld: true });
    await write({ to: 'due@example.net', state: 'deferred', dueInMinutes: -1, minutesAgo: 1 });
    await write({ to: 'left@example.net', state: 'deferred', hasLeft: true, minutesAgo: 2 });
    await write({ to: 'queued@example.net', state: 'queued', isHeld: true });
    await sam.open('/admin/deliveries/mails');
    expect(sam.page.text).toContain('2 mails are held, because their client is suspended.');
    const [held, due, left] = rows();
    expect(held).toMatch(/Held accounts\.password-changed held@example\.net .* none/);
    expect(due).toMatch(/Deferred accounts\.password-changed due@example\.net .* now/);
    expect([held, due].join()).not.toContain('Retry');
    expect(left).toContain('It has left; only writing that down is tried again.');
  });

  it('stand fifty on a page, and on the next one also after one of them was tried again', async () => {
    for (let n = 0; n < 52; n += 1) await write({ to: `n${n}@example.net`, minutesAgo: n });
    await sam.open('/admin/deliveries/mails');
    expect(rows()).toHaveLength(50);
    const older = load(sam.page.html)('a[rel=next]').attr('href') ?? '';
    await sam.press('Retry: n49@example.net');
    await sam.open(older);
    expect(rows()).toEqual([expect.stringContaining('n50@example.net'), expect.stringContaining('n51@example.net')]);
    await sam.click('Newer');
    expect(rows()[0]).toContain('n0@example.net');
  });

  it('leave the events’ Retry written down, too', async () => {
    await testing.database.execute(
      `INSERT INTO platform.event_publications (id, listener, event_name, payload, status, attempt, last_error) VALUES ($1, 'NobodyKnowsMe', 'test.happened', '{}', 'dead', 12, 'Error')`,
      [newId()],
    );
    await sam.open('/admin/deliveries');
    const { action } = sam.page.fill('Retry', {});
    await sam.press('Retry');
    await sam.post(action, sam.formToken);
    expect(await deeds()).toEqual([{ action: 'platform.event-delivery-retried', who: 'Sam Reyes', subjectType: 'event delivery' }]);
    await sam.open('/admin/audit');
    expect(rows()[0]).toContain('Event delivery test.happened to NobodyKnowsMe');
  });

  it('have the schedules beside them, the failing ones first, with what went wrong', async () => {
    await testing.database.execute(
      `INSERT INTO platform.schedules (name, due_at, started_at, last_error) VALUES
         ('a.well', '2031-05-06T13:00Z', '2031-05-06T11:00Z', NULL), ('b.new', '2031-05-06T13:00Z', NULL, NULL),
         ('z.failing', '2031-05-06T14:00Z', '2031-05-06T10:00Z', 'relation "x" does not exist')
       ON CONFLICT (name) DO NOTHING`,
    );
    await sam.open('/admin/deliveries/mails');
    await sam.click('Schedules');
    const shown = rows();
    expect(shown[0]).toBe('z.failing 6 May 10:00 6 May 14:00 Failed relation "x" does not exist');
    expect(shown).toContain('a.well 6 May 11:00 6 May 13:00 Nothing');
    expect(shown).toContain('b.new none 6 May 13:00 Nothing');
    expect(load(sam.page.html)('.tabs__tab[aria-current] .count').text()).toBe('1');
  });

  it('are told to whoever watches the health check, which stays well', async () => {
    await write({ to: 'due@example.net', state: 'queued', dueInMinutes: -2, minutesAgo: 2 });
    await write({ to: 'held@example.net', state: 'queued', dueInMinutes: -60, isHeld: true });
    await write({ to: 'deferred@example.net', state: 'deferred', minutesAgo: 90 });
    await write({ to: 'bounced@example.net', minutesAgo: 60 });
    await write({ to: 'old@example.net', minutesAgo: 25 * 60 });
    const answer = await sam.request('GET', '/health/ready');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ parts: { mail: '1 due, the oldest waits 120 s; 1 deferred, the oldest fails for 5400 s; 1 bounced in 24 hours' } });
  });

  it('are found without walking over those that arrived, or over those of other pages', async () => {
    await testing.database.execute(
      `INSERT INTO platform.mails (id, kind, dedupe_key, to_address, subject_id, state, attempts, due_at, handed_over_at, created_at, failing_since)
       SELECT gen_random_uuid(), 'test.many', n::text, n || '@example.net', gen_random_uuid(), CASE WHEN n % 10 = 0 THEN 'bounced' ELSE 'handed over' END, 1, $1, $1, $1::timestamptz - n * interval '1 minute',
              CASE WHEN n % 10 = 0 THEN $1::timestamptz - n * interval '1 minute' END
         FROM generate_series(1, 5000) AS n`,
      [testing.clock.now()],
    );
    await owner.query('VACUUM ANALYZE platform.mails');
    const read = async (sign: string, act: () => Promise<unknown>): Promise<number> => {
      const [statement] = await statementsOf(testing, sign, act);
      if (!statement) throw new Error('Nothing was asked.');
      return touchedBy(scansOf(await explain(testing, statement), ['mails']));
    };
    const first = await read('to_address AS "to", state', () => sam.open('/admin/deliveries/mails'));
    const second = await read('to_address AS "to", state', () => sam.click('Older'));
    expect([first, second]).toEqual([51, 52]);
    expect(await read('FROM platform.schedules WHERE last_error IS NOT NULL', () => sam.open('/admin/deliveries/schedules'))).toBe(101);
    expect(await read('AS "deferredFor"', () => sam.request('GET', '/health/ready'))).toBeLessThan(200);
  });

  it('are nobody else’s to see', async () => {
    const ada = await signedIn(testing, 'ada@corner.example');
    for (const path of ['/admin/deliveries/mails', '/admin/deliveries/schedules']) expect((await ada.open(path)).status).toBe(403);
  });
});
