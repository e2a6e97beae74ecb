import { TooManyRequests } from '../../../src/platform/errors/index.js';
import { newId } from '../../../src/platform/database/index.js';
import { Limits, SecretLinks } from '../../../src/platform/security/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';

describe('limits and secret links', () => {
  let house: TestApp;
  let limits: Limits;
  let links: SecretLinks;
  beforeAll(async () => {
    house = await startApp();
    limits = house.app.get(Limits, { strict: false });
    links = house.app.get(SecretLinks, { strict: false });
  });
  afterEach(() => house.reset());
  afterAll(() => house.stop());

  const limit = { max: 20, perMinutes: 60 };
  const allowed = (tries: Promise<void>[]): Promise<number> =>
    Promise.allSettled(tries).then((results) => results.filter(({ status }) => status === 'fulfilled').length);

  it('let exactly as many through as said, of two hundred at once', async () => {
    expect(await allowed(Array.from({ length: 200 }, () => limits.take('test', 'one key', limit)))).toBe(20);
  });

  it('count each key and each name apart, and begin again when the time is over', async () => {
    await Promise.all(Array.from({ length: 20 }, () => limits.take('test', 'one key', limit)));
    await limits.take('test', 'another key', limit);
    await limits.take('another test', 'one key', limit);
    await expect(limits.take('test', 'one key', limit)).rejects.toBeInstanceOf(TooManyRequests);
    house.clock.moveBy({ minutes: 61 });
    await limits.take('test', 'one key', limit);
  });

  it('say when it will work again', async () => {
    const one = { max: 1, perMinutes: 10 };
    await limits.take('test', 'key', one);
    house.clock.moveBy({ minutes: 4 });
    const refusal = await limits.take('test', 'key', one).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ status: 429, retryAfterInSeconds: expect.any(Number) });
    expect((refusal as TooManyRequests).retryAfterInSeconds).toBeLessThanOrEqual(361);
  });

  it('keep no key that could be read back', async () => {
    await limits.take('test', 'lena@example.net', limit);
    const row = await house.database.row<{ line: string }>('SELECT c::text AS line FROM platform.limit_counters c');
    expect(row?.line).not.toContain(Buffer.from('lena@example.net').toString('hex'));
  });

  it('are not taken inside a transaction, which could forget them', async () => {
    const inside = house.app.get(Transactions, { strict: false }).run(() => limits.take('test', 'key', limit));
    await expect(inside).rejects.toThrow('Take a limit before the action');
  });

  it('wait longer after each failure, and a try while waiting changes nothing', async () => {
    const three = { max: 3, perMinutes: 15 };
    const attempt = (): Promise<void> => limits.attempt('test', 'key', three);
    const waits: number[] = [];
    for (let round = 0; round < 3; round += 1) await attempt();
    for (let round = 0; round < 4; round += 1) {
      const refusal = (await attempt().catch((error: unknown) => error)) as TooManyRequests;
      await expect(attempt()).rejects.toBeInstanceOf(TooManyRequests);
      waits.push(refusal.retryAfterInSeconds);
      house.clock.moveBy({ seconds: refusal.retryAfterInSeconds });
      await attempt();
    }
    expect(waits).toEqual([30, 60, 120, 240]);
    await limits.succeeded('test', 'key');
    await attempt();
  });

  it('never let more than a hundred failures in a row through, and never lock', async () => {
    const attempt = (): Promise<void> => limits.attempt('test', 'key', { max: 10, perMinutes: 15 });
    let failures = 0;
    for (let round = 0; round < 40; round += 1) {
      failures += await allowed(Array.from({ length: 9 }, attempt));
      house.clock.moveBy({ minutes: 16 });
    }
    expect(failures).toBeLessThanOrEqual(100);
    house.clock.moveBy({ hours: 25 });
    expect(await allowed([attempt()])).toBe(1);
  });

  it('let a try through that another one overtook, as many at once do', async () => {
    const twoAtOnce = async (): Promise<void> => {
      await limits.attempt('test', 'key', limit);
      house.clock.moveBy({ seconds: -1 });
      await limits.attempt('test', 'key', limit);
    };
    await twoAtOnce();
    await limits.giveBack('test', 'key');
    await twoAtOnce();
  });

  describe('with waits that fade', () => {
    const three = { max: 3, perMinutes: 15 };
    const short = { longestInSeconds: 120, forgottenAfterSeconds: 3600, fade: true, mostInARow: null };
    const attempt = (): Promise<void> => limits.attempt('test', 'key', three, short);
    const fail = async (times: number): Promise<void> => {
      for (let done = 0; done < times; done += 1) await attempt();
    };
    /** How long the next try would have to wait; 0 where it need not. */
    const wait = async (): Promise<number> =>
      (await house.database.row<{ seconds: number }>('SELECT greatest(extract(epoch FROM opens_at - $1::timestamptz)::int, 0) AS seconds FROM platform.limit_counters', [house.clock.now()]))?.seconds ?? 0;
    const failAfterWaiting = async (times: number): Promise<number[]> => {
      const waits: number[] = [];
      for (let done = 0; done < times; done += 1) {
        house.clock.moveBy({ seconds: await wait() });
        await attempt();
        waits.push(await wait());
      }
      return waits;
    };

    it('grow to the longest and no longer, however many fail in a row', async () => {
      await fail(3);
      expect(await wait()).toBe(30);
      await expect(attempt()).rejects.toBeInstanceOf(TooManyRequests);
      expect(await failAfterWaiting(120)).toEqual([60, ...Array.from({ length: 119 }, () => 120)]);
    });

    it('are not begun anew by sleeping over the time, but by an hour without a try', async () => {
      await fail(3);
      house.clock.moveBy({ minutes: 16 });
      await attempt();
      expect(await wait()).toBe(60);
      house.clock.moveBy({ minutes: 61 });
      await fail(2);
      expect(await wait()).toBe(0);
    });

    it('get shorter as less fails, and end when nothing does', async () => {
      await fail(3);
      await failAfterWaiting(1);
      for (let office = 0; office < 4; office += 1) {
        house.clock.moveBy({ minutes: 8 });
        await attempt();
        await limits.giveBack('test', 'key');
        expect(await wait()).toBe(0);
      }
      await fail(2);
      expect(await wait()).toBe(0);
    });

    it('are undone for the one try that is given back, and for no other', async () => {
      await fail(3);
      house.clock.moveBy({ seconds: 30 });
      await attempt();
      expect(await wait()).toBe(60);
      await limits.giveBack('test', 'key');
      expect(await wait()).toBe(0);
      await attempt();
      expect(await wait()).toBe(60);
    });

    it('let as many through as said of two hundred at once', async () => {
      expect(await allowed(Array.from({ length: 200 }, () => limits.attempt('test', 'key', { max: 100, perMinutes: 15 }, short)))).toBe(100);
    });
  });

  describe('a secret link', () => {
    const details = { purpose: 'test', subjectId: newId(), address: 'lena@example.net' };
    const inTransaction = <T>(work: () => Promise<T>): Promise<T> => house.app.get(Transactions, { strict: false }).run(work);

    it('is found by its secret and its purpose only, and kept as a hash', async () => {
      const secret = await inTransaction(() => links.issueCopied(details));
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
      expect(await links.find('test', secret)).toMatchObject({ ...details, via: 'copied', usedAt: null });
      expect(await links.find('another purpose', secret)).toBeNull();
      expect(await links.find('test', `${secret}x`)).toBeNull();
      const row = await house.database.row<{ line: string }>('SELECT l::text AS line FROM platform.secret_links l');
      expect(row?.line).not.toContain(secret);
    });

    it('of a mail is the same however often the mail is made, and different for each mail', async () => {
      const [one, other] = [newId(), newId()];
      await inTransaction(() => links.issueMailed([{ ...details, mailId: one }, { ...details, mailId: other }, { ...details, mailId: one }]));
      expect(links.secretOfMail(one)).not.toBe(links.secretOfMail(other));
      expect(await links.find('test', links.secretOfMail(one))).toMatchObject({ via: 'mailed' });
      expect(await house.database.rows('SELECT id FROM platform.secret_links')).toHaveLength(2);
    });

    it('is used once, by one of fifty at once', async () => {
      const secret = await inTransaction(() => links.issueCopied(details));
      const link = await links.find('test', secret);
      const uses = await Promise.all(Array.from({ length: 50 }, () => links.use(link?.id ?? '')));
      expect(uses.filter(Boolean)).toHaveLength(1);
    });

    it("can't be used when it is over or revoked, and still says what it was", async () => {
      const expiresAt = new Date(house.clock.now().getTime() + 60_000);
      const over = await links.find('test', await inTransaction(() => links.issueCopied({ ...details, expiresAt })));
      house.clock.moveBy({ minutes: 2 });
      expect(await links.use(over?.id ?? '')).toBe(false);
      const secret = await inTransaction(() => links.issueCopied(details));
      await links.revokeAll('test', details.subjectId);
      const revoked = await links.find('test', secret);
      expect(revoked?.revokedAt).toBeInstanceOf(Date);
      expect(await links.use(revoked?.id ?? '')).toBe(false);
    });
  });
});
