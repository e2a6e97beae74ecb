import { testDatabase } from '../../support/test-database.js';
import { Mailbox } from '../../../src/platform/mail/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { MailHouse } from './mail-house.js';

describe('the mailbox', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let house: MailHouse;

  beforeAll(async () => {
    database = await testDatabase();
    house = await MailHouse.open({ databaseUrl: database.appUrl });
  });

  afterAll(async () => {
    await house.app.close();
    await database.drop();
  });

  beforeEach(() => database.reset());

  const count = async () => (await house.database.row<{ count: number }>('SELECT count(*)::int AS count FROM platform.mails'))?.count;

  it('queues a mail of the same kind and key once, and answers its id each time', async () => {
    const [first] = await house.queue({ dedupeKey: 'same', facts: { reminder: 1 } });
    const [again] = await house.queue({ dedupeKey: 'same', facts: { reminder: 2 } });
    expect(again).toEqual(first);
    expect(await count()).toBe(1);
    expect(await house.row()).toMatchObject({ facts: { reminder: 1 }, to_name: null });
  });

  it('queues it once when twenty transactions ask at the same moment', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, () => house.queue({ dedupeKey: 'same' }, { dedupeKey: 'other' })));
    expect(new Set(asked.map((mails) => JSON.stringify(mails))).size).toBe(1);
    expect(await count()).toBe(2);
  });

  it('queues it once when one call names it twice', async () => {
    expect(await house.queue({ dedupeKey: 'same' }, { dedupeKey: 'same' })).toHaveLength(1);
  });

  it('queues nothing when the transaction is rolled back', async () => {
    const transactions = house.app.get(Transactions);
    const failing = transactions.run(async () => {
      await house.app.get(Mailbox).queue([{ kind: 'test.greeting', dedupeKey: 'a', to: 'a@example.com', subjectId: '01890a5d-ac96-774b-bcce-b302099a8058' }]);
      throw new Error('The action was refused.');
    });
    await expect(failing).rejects.toThrow('The action was refused.');
    expect(await count()).toBe(0);
  });

  it('queues nothing outside a transaction', async () => {
    const alone = house.app.get(Mailbox).queue([{ kind: 'test.greeting', dedupeKey: 'a', to: 'a@example.com', subjectId: '01890a5d-ac96-774b-bcce-b302099a8058' }]);
    await expect(alone).rejects.toThrow('No transaction is open');
    expect(await count()).toBe(0);
  });

  it('keeps a mail that is not due yet', async () => {
    house.clock.standAt(new Date('2026-01-12T09:30:00Z'));
    await house.queue({ notBefore: new Date('2026-01-12T10:00:00Z') });
    expect(await house.sender.sendDue()).toBe(0);
    house.clock.moveBy({ minutes: 30 });
    expect(await house.sender.sendDue()).toBe(1);
    expect(await house.row()).toMatchObject({ state: 'handed over', server_words: '250 Kept for the inbox page' });
  });

  it('keeps neither body nor link in its row', async () => {
    await house.queue({});
    await house.sender.sendDue();
    const row = JSON.stringify(await house.row());
    expect(row).not.toContain('Design system refresh');
    expect(row).not.toContain('/invitations/link/');
  });
});
