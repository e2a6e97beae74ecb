import { everybody } from '../../src/platform/security/index.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { routesOf } from '../support/routes.js';
import type { Route } from '../support/routes.js';
import { Visitor } from '../support/visitor.js';

/** Buttons that stand on every page, those of the back office's lists, and a file that is downloaded. */
const buttonsAlone = /^\/(sign-out|acting-as)$|^\/demo\/clock\/|^\/admin\/|\/original$/;

describe('routes', () => {
  let testing: TestApp;
  let routes: Route[];

  beforeAll(async () => {
    testing = await startApp();
    routes = routesOf(testing);
  });

  afterAll(() => testing.stop());

  it('are many', () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  it('state who may use them, each one', () => {
    expect(routes.filter(({ rule }) => rule === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('lead whoever goes back to a form’s address to a page: each address that takes a form also opens', () => {
    const opened = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
    expect(routes.filter(({ method, path }) => method === 'POST' && !opened.has(path) && !buttonsAlone.test(path)).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('send a stranger to sign in, or refuse, wherever they are not public', async () => {
    const opened: string[] = [];
    for (const { name, method, path, rule } of routes) {
      if (rule === everybody) continue;
      const url = path.replace(/:\w+/g, '019369c5-7b6e-7000-8000-000000000000').replace(/\*\w+/g, 'x');
      const answer = await new Visitor(testing.url).request(method, url);
      const isRefused = answer.status === 403 || (answer.status === 303 && String(answer.headers.get('location')).startsWith('/sign-in'));
      if (!isRefused) opened.push(`${name}: ${answer.status}`);
    }
    expect(opened).toEqual([]);
  });
});
