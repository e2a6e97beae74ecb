import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';

describe('a transaction', () => {
  let test: TestApp;
  let transactions: Transactions;

  beforeAll(async () => {
    test = await startApp();
    transactions = test.app.get(Transactions);
  });
  afterAll(() => test?.stop());

  const lock = (number: number): Promise<number> => test.database.execute('SELECT pg_advisory_xact_lock($1)', [number]);

  it('that waits for another one, which waits for it, is run once more, and both happen once', async () => {
    const held = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    let runs = 0;
    let committed = 0;
    const crossing = (mine: 0 | 1, other: 0 | 1): Promise<void> =>
      transactions.run(async () => {
        runs += 1;
        transactions.afterCommit(() => (committed += 1));
        await lock(mine);
        held[mine].resolve();
        await held[other].promise;
        await lock(other);
      });
    await Promise.all([crossing(0, 1), crossing(1, 0)]);
    expect([runs, committed]).toEqual([3, 2]);
  });

  it('that fails otherwise is not', async () => {
    let runs = 0;
    const failing = transactions.run(async () => {
      runs += 1;
      await test.database.execute('SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(runs).toBe(1);
  });
});
