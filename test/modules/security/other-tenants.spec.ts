import { load } from 'cheerio';
import type { TestApp } from '../../support/app.js';
import { startApp } from '../../support/app.js';
import { routesOf } from '../../support/routes.js';
import type { Route } from '../../support/routes.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';
import type { Tenant } from './town.js';
import { Town } from './town.js';
import { allIds, fingerprint, forEachOf } from './watch.js';
import type { RowId } from './watch.js';

/*
 * Rows 52 and 28: object × other tenant. Every id that exists because of Birch Works is put into every route that takes one,
 * as people of Alder Works. Ids of the right kind and of any other kind answer alike.
 * Pages that belong to whoever knows a secret (/invitations, /join, /password-reset) answer everybody, but tell nothing.
 */
const bySecret = /^\/(invitations|join|password-reset|setup)\//;
/** Doors of development, which are not there in production: outside.spec.ts. */
const developmentOnly = /^\/(inbox|gallery|mail-previews)\//;
/** Whose ids a route could take for its own; every id is tried on a route of which nothing is said. Of all other modules one id each is enough. */
const ownModules: readonly [RegExp, readonly string[]][] = [
  [/^\/client\/(invitations|approvals|settings)/, ['invitations', 'contracts', 'clients']],
  [/^\/(client\/)?contracts|^\/client\/offers/, ['contracts', 'invitations', 'agencies', 'onboarding', 'talent_clouds']],
  [/^\/(client\/)?(clouds|opportunities)/, ['talent_clouds', 'profiles', 'onboarding']],
  [/^\/(client\/)?(tasks|reviews|requirements)/, ['onboarding', 'contracts', 'platform']],
  [/^\/rooms/, ['messaging', 'contracts', 'platform']],
  [/^\/client\/(people|progress)/, ['clients', 'reports', 'accounts']],
];
const nobodys = '019369c5-7b6e-7000-8000-000000000000';

interface Answer {
  readonly status: number;
  readonly html: string;
}

describe('ids of another tenant', () => {
  let testing: TestApp;
  let alder: Tenant;
  let foreign: RowId[];
  let routes: Route[];
  const toNobodys = new Map<string, Promise<Answer>>();

  beforeAll(async () => {
    testing = await startApp();
    const town = new Town(testing);
    alder = await town.tenant({ word: 'Alder', domain: 'alder.example' });
    const known = new Set((await allIds(testing)).map(({ id }) => id));
    await town.tenant({ word: 'Birch', domain: 'birch.example' });
    // What the house keeps for itself (events, mails, the log) is in no address at all.
    const others = (await allIds(testing)).filter(({ id, table }) => !known.has(id) && (table === 'platform.files' || !/^(platform|audit)\./.test(table)));
    foreign = oneOfEachTable(others);
    routes = routesOf(testing).filter(({ path }) => path.includes(':') && !path.startsWith('/admin') && !developmentOnly.test(path));
  });
  afterAll(() => testing.stop());

  it.each([
    ['the owner of a client', () => alder.owner.email, '/client'],
    ['somebody in review', () => alder.waiting.email, '/home'],
    ['an admin, outside the back office', () => 'sam@gangway.example', '/home'],
  ])('are not there for %s, and nothing changes', async (_who, email, home) => {
    const visitor = await signedIn(testing, email());
    await visitor.open(home);
    await visitor.open('/account');
    expect(foreign.length).toBeGreaterThan(15);
    const before = await fingerprint(testing);
    const found: string[] = [];
    toNobodys.clear();
    await forEachOf(triesOf(home), 6, async ({ method, path, url }) => {
      const problem = await problemOf(visitor, method, path, url);
      if (problem !== null) found.push(problem);
    });
    expect([...new Set(found)]).toEqual([]);
    expect(await fingerprint(testing)).toEqual(before);
  });

  it('do not help the own form along: a foreign id in the body is not read', async () => {
    const owner = await signedIn(testing, alder.owner.email);
    await owner.open('/client/invitations/new');
    const body = new URLSearchParams({ ...owner.formToken, clientId: foreign[0]?.id ?? '', client_id: foreign[0]?.id ?? '', tenantId: foreign[0]?.id ?? '' });
    const before = await fingerprint(testing);
    expect((await owner.request('POST', '/client/invitations/new', body)).status).toBe(422);
    expect(await fingerprint(testing)).toEqual(before);
  });

  it('stay out of lists and searches', async () => {
    const owner = await signedIn(testing, alder.owner.email);
    await owner.open('/client');
    for (const path of ['/client/invitations?q=Birch', '/client/contracts?q=Birch', '/client/tasks', '/client/tasks?tab=done', '/client/reviews?q=Birch', '/client/tasks/outstanding?q=Birch', '/client/reviews?tab=done', '/jobs', '/rooms', '/home']) {
      const text = wordsOf(await (await owner.request('GET', path)).text());
      expect([path, text.includes('Works') ? text.match(/\w+ Birch\b/g) : null]).toEqual([path, null]);
    }
  });

  /** The client's pages are shut to everybody else anyway: routes-by-role.spec.ts. */
  function triesOf(home: string): (Route & { url: string })[] {
    const entered = routes.filter(({ path }) => home === '/client' || !path.startsWith('/client/'));
    return entered.flatMap((route) => idsFor(route).map(({ id }) => {
      const isNested = (route.path.match(/:/g) ?? []).length > 1 && route.path.startsWith('/client/contracts');
      const own = isNested ? route.path.replace(':id', alder.working.contractId) : route.path;
      return { ...route, url: own.replace(/:\w+/g, id) };
    }));
  }

  function idsFor({ path }: Route): RowId[] {
    const own = ownModules.find(([pattern]) => pattern.test(path))?.[1];
    if (!own) return foreign;
    const others = new Map(foreign.map((row) => [moduleOf(row), row]));
    return [...foreign.filter((row) => own.includes(moduleOf(row))), ...[...others.values()].filter((row) => !own.includes(moduleOf(row)))];
  }

  /** It is not there: 404, or word for word the answer that an id which nobody has gets. */
  async function problemOf(visitor: Visitor, method: string, path: string, url: string): Promise<string | null> {
    const { status, html } = await answerTo(visitor, method, url);
    if (html.includes('Birch')) return `${method} ${path}: ${status} tells of Birch Works`;
    if (status === 404 || status === 403 || bySecret.test(path)) return null;
    const madeUp = await answerToNobodys(visitor, method, path);
    return status < 400 && status !== 303 || madeUp.status !== status || wordsOf(madeUp.html) !== wordsOf(html) ? `${method} ${path}: ${status}` : null;
  }

  /** What the route answers to an id that nobody has; asked once, since it is the same for all. */
  function answerToNobodys(visitor: Visitor, method: string, path: string): Promise<Answer> {
    const key = `${method} ${path}`;
    const asked = toNobodys.get(key) ?? answerTo(visitor, method, path.replace(/:\w+/g, nobodys));
    toNobodys.set(key, asked);
    return asked;
  }

  async function answerTo(visitor: Visitor, method: string, url: string): Promise<Answer> {
    const body = method === 'GET' ? undefined : new URLSearchParams({ ...visitor.formToken, reason: 'x', text: 'x', message: 'x', answer: 'x', note: 'x' });
    const answer = await visitor.request(method, url, body);
    return { status: answer.status, html: await answer.text() };
  }
});

/** The newest row of each table stands for the others, except that a contract of each stage is tried. */
function oneOfEachTable(ids: readonly RowId[]): RowId[] {
  const newest = new Map(ids.map((row) => [row.table, row]));
  const contracts = ids.filter(({ table }) => table === 'contracts.contracts' || table === 'onboarding.tasks');
  return [...new Map([...newest.values(), ...contracts].map((row) => [row.id, row])).values()];
}

const moduleOf = ({ table }: RowId): string => table.split('.')[0] ?? '';

const wordsOf = (html: string): string => load(html)('body').text().replace(/\s+/g, ' ');
