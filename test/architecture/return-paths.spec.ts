import { everybody, localPath } from '../../src/platform/security/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { routesOf } from '../support/routes.js';

describe('the pages behind a sign-in', () => {
  let testing: TestApp;

  beforeAll(async () => {
    testing = await startApp();
  });
  afterAll(() => testing?.stop());

  // A page that must be left out here one day is named here, with its reason.
  it('are where one arrives after it, each one', () => {
    const pages = routesOf(testing).filter(({ method, rule }) => method === 'GET' && rule !== everybody);
    const refused = pages.map(({ path }) => path).filter((path) => localPath(path.replace(/[:*]\w+/g, '019369c5-7b6e-7000-8000-000000000000')) === null);
    expect(pages.length).toBeGreaterThan(40);
    expect([...new Set(refused)].sort()).toEqual([]);
  });
});
