import { Client } from 'pg';
import { newId } from '../../../src/platform/database/index.js';
import { Mailbox, MailHolds } from '../../../src/platform/mail/index.js';
import { MailLeases } from '../../../src/platform/mail/mail-leases.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { explain, scansOf, statementsOf, touchedBy } from '../../support/plans.js';

const holder = newId();
const others = 5_000;

describe('held mails', () => {
  let test: TestApp;
  let owner: Client;

  beforeAll(async () => {
    test = await startApp();
    owner = new Client({ connectionString: test.settings.migrationDatabaseUrl ?? test.settings.databaseUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await test?.stop();
  });
  beforeEach(() => test.reset());

  const inTransaction = <T>(work: () => Promise<T>): Promise<T> => test.app.get(Transactions).run(work);
  const hold = (): Promise<void> => inTransaction(() => test.app.get(MailHolds).hold(holder));
  const release = (): Promise<void> => inTransaction(() => test.app.get(MailHolds).release(holder));
  const queue = (dedupeKey: string, heldWith?: string): Promise<unknown> =>
    test.app.get(Mailbox).queue([{ kind: 'test.greeting', dedupeKey, to: `${dedupeKey}@example.net`, subjectId: newId(), ...(heldWith && { heldWith }) }]);
  const take = async (): Promise<string[]> => (await test.app.get(MailLeases).take(100)).map(({ to }) => to);

  it('are not looked at while others are taken, however many they are', async () => {
    await owner.query(manySql, [holder, others]);
    await hold();
    await inTransaction(() => queue('free'));
    await owner.query('VACUUM ANALYZE platform.mails');
    let taken: string[] = [];
    const [statement] = await statementsOf(test, 'UPDATE platform.mails', async () => {
      taken = await take();
    });
    expect(taken).toEqual(['free@example.net']);
    if (!statement) throw new Error('Nothing was asked.');
    expect(touchedBy(scansOf(await explain(test, statement), ['mails', 'mail_holds']))).toBeLessThan(10);
  });

  it('go on when the hold ends, those from before it and those queued under it', async () => {
    await inTransaction(() => queue('before', holder));
    await hold();
    await inTransaction(() => queue('under', holder));
    expect(await take()).toEqual([]);
    await release();
    expect((await take()).sort()).toEqual(['before@example.net', 'under@example.net']);
  });

  it('are taken once at most where they were queued while the hold began', async () => {
    await inTransaction(() => queue('meanwhile', holder));
    await hold();
    await owner.query('UPDATE platform.mails SET is_held = false');
    const mails = await test.app.get(MailLeases).take(100);
    expect(mails).toHaveLength(1);
    expect(await test.app.get(MailLeases).withoutHeld(mails)).toEqual([]);
    expect(await take()).toEqual([]);
    await release();
    expect(await take()).toEqual(['meanwhile@example.net']);
  });

  it('keep their hold from ending before they can be seen', async () => {
    await hold();
    await inTransaction(async () => {
      await queue('unseen', holder);
      await expect(owner.query('SELECT FROM platform.mail_holds FOR UPDATE NOWAIT')).rejects.toMatchObject({ code: '55P03' });
    });
    await release();
    expect(await take()).toEqual(['unseen@example.net']);
  });
});

const manySql = `
  INSERT INTO platform.mails (id, kind, dedupe_key, to_address, subject_id, due_at, held_with, created_at)
  SELECT gen_random_uuid(), 'test.greeting', 'held-' || number, 'held@example.net', gen_random_uuid(), timestamptz '2020-01-01', $1, timestamptz '2020-01-01'
    FROM generate_series(1, $2::int) AS number`;
