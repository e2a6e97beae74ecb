import { Client } from 'pg';
import { startApp, type TestApp } from './app.js';

/**
 * What the specs of pages share: one application for the whole file, emptied before each test and stopped at the end.
 * Stand it before a spec's own `beforeEach`, which then finds the house empty.
 * @param moveIn takes the application once it has started
 */
export function emptyHouse(moveIn: (test: TestApp) => void): void {
  let test: TestApp | undefined;
  beforeAll(async () => {
    test = await startApp();
    moveIn(test);
  });
  beforeEach(() => test?.reset());
  afterAll(() => test?.stop());
}

/** The same with a connection as the owner of the tables, for what the application itself may not do. */
export function emptyHouseAndOwner(moveIn: (test: TestApp, owner: Client) => void): void {
  let owner: Client | undefined;
  let house: TestApp | undefined;
  // Before the house and its database go.
  afterAll(() => owner?.end());
  emptyHouse((test) => (house = test));
  beforeAll(async () => {
    if (!house) throw new Error('The house has not started.');
    owner = new Client({ connectionString: house.settings.migrationDatabaseUrl });
    await owner.connect();
    moveIn(house, owner);
  });
}
