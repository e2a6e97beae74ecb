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
