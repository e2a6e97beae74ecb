import type { TestApp } from '../../support/app.js';
import { startApp } from '../../support/app.js';
import { routesOf } from '../../support/routes.js';
import type { Route } from '../../support/routes.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';
import type { Tenant } from './town.js';
import { Town } from './town.js';
import { forEachOf } from './watch.js';

/*
 * Rows 9, 26, 27 and 61, over every route of the running application: whatever is put into ids, queries and bodies,
 * nothing fails on our side, no inner detail is shown, and nobody becomes more than they are.
 * Single forms and their own rules are tested beside their stories; reading a form: src/platform/forms/read-form.spec.ts.
 */
const oddIds = ['x', '0', '-1', '------------------------------------', '019369c5-7b6e-7000-8000-00000000000g', "1' OR '1'='1", '%00', '%F0%28%8C%28', '{{7*7}}', 'a'.repeat(3000), '019369c5-7b6e-7000-8000-000000000000%00', '..%2f..%2fetc%2fpasswd', '__proto__', 'constructor'];
const oddTexts = ['', ' ', '\u0000', 'a\u0000b', '\ud800', "'; DROP TABLE accounts.people; --", '<script>alert(1)</script>', '-1', '1e309', '99999999999999999999', '9999-99-99', '0000-00-00', '{"$ne":""}', 'a'.repeat(20_000), '\r\nBcc: x@example.com', '________________________________', '------------------------------------'];
/** Where a list goes on, of the right shape and with an impossible instant. */
const oddPlaces = ['9999999999999999', '2027-99-99T99:99:99.999Z'].flatMap((instant) => ['-', '_'].map((sign) => `after=${instant}${sign}019369c5-7b6e-7000-8000-000000000000`));
const queryNames = ['audience', 'target', 'country', 'search', 'to', 'view', 'answering', 'q', 'before', 'after', 'page', 'state', 'status', 'tab', 'next', 'term', 'address', 'invitation', 'cursor', 'filter', 'sort'];
const fieldNames = ['email', 'password', 'fullName', 'name', 'reason', 'message', 'text', 'code', 'answer', 'note', 'kind', 'next', 'again', 'upTo', 'formKey', 'termsVersion', 'version', 'verdict', 'submission', 'startsOn', 'endsOn', 'rate', 'amount', 'currency', 'weeklyLimit', 'address', 'id', 'sha256', 'typedName', 'plan', 'owner', 'firstNote', 'timeZone', 'locale', 'title', 'label', 'direction', 'audience', 'target', 'country', 'approvals', 'sendWhen', 'sendOn', 'sendHour', 'own1', 'first1', 'delegateId', 'label1'];
const moreThanTheForm = { role: 'owner', isAdmin: 'true', is_admin: 'true', status: 'active', state: 'accepted', tenantId: 'x', clientId: 'x', personId: 'x', amount: '1', id: 'x', passwordHash: 'x', 'constructor[prototype][isAdmin]': 'true', '__proto__[isAdmin]': 'true' };

describe('malformed requests to every route', () => {
  let testing: TestApp;
  let tenant: Tenant;
  let visitors: Visitor[];
  let real: [RegExp, string][];

  beforeAll(async () => {
    testing = await startApp();
    tenant = await new Town(testing).tenant({ word: 'Alder', domain: 'alder.example' });
    visitors = await Promise.all(['sam@gangway.example', tenant.owner.email, tenant.waiting.email, tenant.reviewer.email].map((email) => signedIn(testing, email)));
    for (const member of [visitors[1], visitors[3]]) await member?.open('/client');
    for (const visitor of visitors) await visitor.open('/account');
    real = await realIds(testing, tenant);
  });
  afterAll(() => testing.stop());

  const visitorFor = ({ path }: Route): Visitor => {
    const visitor = visitors[path.startsWith('/admin') ? 0 : /^\/client\/(reviews|tasks\/outstanding)/.test(path) ? 3 : path.startsWith('/client') ? 1 : 2];
    if (!visitor) throw new Error('Nobody is there.');
    return visitor;
  };
  /** A path with real ids where the route has some, so that the request comes through to the form. */
  const realPath = ({ path }: Route): string => path.replace(/:\w+/g, real.find(([pattern]) => pattern.test(path))?.[1] ?? tenant.invited.invitationId);
  const failures: string[] = [];
  const routes = (method: 'GET' | 'POST'): Route[] => routesOf(testing).filter((route) => route.method === method && route.path !== '/sign-out');

  async function send(route: Route, url: string, body?: URLSearchParams | string, headers: Record<string, string> = {}): Promise<void> {
    const answer = await visitorFor(route).request(route.method, url, body, headers);
    const page = await answer.text();
    if (answer.status >= 500 && answer.status !== 503) failures.push(`${route.method} ${route.path} ${url.slice(0, 90)}: ${answer.status}`);
    if (/\bat \S+ \(|node_modules|QueryFailedError|syntax error|invalid input|TypeError|\.(ts|js):\d+/.test(page)) failures.push(`${route.method} ${route.path}: tells inner details`);
  }

  afterEach(async () => {
    failures.splice(0);
    // Whoever was signed out on the way met no form at all.
    for (const visitor of visitors) expect((await visitor.request('GET', '/account')).status).toBe(200);
  });

  it('odd ids in the path', async () => {
    const withIds = routesOf(testing).filter(({ path }) => path.includes(':'));
    await forEachOf(withIds.flatMap((route) => oddIds.map((id) => ({ route, id }))), 4, async ({ route, id }) => {
      const body = route.method === 'GET' ? undefined : new URLSearchParams(visitorFor(route).formToken);
      await send(route, route.path.replace(/:\w+/g, id), body);
    });
    expect([...new Set(failures)]).toEqual([]);
  });

  it('odd queries, single, twice and as lists', async () => {
    await forEachOf(routes('GET'), 4, async (route) => {
      for (const text of oddTexts.filter((each) => each.length < 4000)) {
        const query = new URLSearchParams(queryNames.map((name): [string, string] => [name, text]));
        await send(route, `${realPath(route)}?${query.toString()}`);
      }
      const twice = queryNames.map((name) => `${name}=a&${name}=b&${name}[]=c&${name}[x]=d`).join('&');
      await send(route, `${realPath(route)}?${twice}`);
      for (const query of [...oddPlaces, '%E0%A4%A&q=%']) await send(route, `${realPath(route)}?${query}`);
    });
    expect([...new Set(failures)]).toEqual([]);
  });

  it('odd fields in forms, single, twice and as lists', async () => {
    await forEachOf(routes('POST'), 4, async (route) => {
      const { formToken } = visitorFor(route);
      for (const text of oddTexts) {
        const fields = fieldNames.map((name): [string, string] => [name, text.slice(0, 5000)]);
        await send(route, realPath(route), new URLSearchParams([...Object.entries(formToken), ...fields]));
      }
      const twice = fieldNames.flatMap((name): [string, string][] => [[name, 'a'], [name, 'b'], [`${name}[]`, 'c'], [`${name}[x]`, 'd']]);
      await send(route, realPath(route), new URLSearchParams([...Object.entries(formToken), ...twice]));
      await send(route, realPath(route), new URLSearchParams([...Object.entries(formToken), ...Object.entries(moreThanTheForm)]));
    });
    expect([...new Set(failures)]).toEqual([]);
    expect(await testing.database.rows(`SELECT email FROM accounts.person_cards WHERE is_admin`)).toEqual([{ email: 'sam@gangway.example' }]);
  });

  it('no body, a body of another kind, two tokens', async () => {
    await forEachOf(routes('POST'), 4, async (route) => {
      const { _csrf: token = '' } = visitorFor(route).formToken;
      await send(route, realPath(route), undefined, { 'x-csrf-token': token });
      await send(route, realPath(route), '{"upTo":{}}', { 'x-csrf-token': token, 'content-type': 'application/json' });
      await send(route, realPath(route), 'x', { 'x-csrf-token': token, 'content-type': 'multipart/form-data; boundary=x' });
      await send(route, realPath(route), 'x', { 'x-csrf-token': token, 'content-type': 'multipart/form-data' });
      await send(route, realPath(route), new URLSearchParams([['_csrf', token], ['_csrf', token]]));
      await send(route, realPath(route), `_csrf=${token}&a=%`, { 'content-type': 'application/x-www-form-urlencoded; charset=utf-7' });
    });
    expect([...new Set(failures)]).toEqual([]);
  });
});

async function realIds({ database }: TestApp, tenant: Tenant): Promise<[RegExp, string][]> {
  const idOf = async (sql: string): Promise<string> => (await database.row<{ id: string }>(sql))?.id ?? '';
  return [
    [/^\/rooms/, await idOf('SELECT id FROM messaging.rooms')],
    [/^\/client\/tasks/, await idOf(`SELECT id FROM onboarding.tasks WHERE kind = 'client'`)],
    [/^\/client\/requirements/, await idOf(`SELECT id FROM onboarding.requirements WHERE kind = 'upload'`)],
    [/^\/client\/invitations\/follow-ups/, await idOf('SELECT id FROM invitations.follow_ups')],
    [/^\/client\/invitations\/import/, await idOf('SELECT id FROM invitations.imports')],
    [/^\/client\/reviews/, await idOf(`SELECT id FROM onboarding.tasks WHERE reviewer = 'client'`)],
    [/^\/(tasks|admin\/reviews)/, await idOf(`SELECT id FROM onboarding.tasks WHERE kind = 'upload'`)],
    [/^\/client\/invitations\/drafts/, await idOf(`SELECT id FROM invitations.invitations WHERE state = 'draft' AND client_id = '${tenant.owner.client.id}'`)],
    [/^\/client\/approvals/, await idOf('SELECT id FROM invitations.approvals')],
    [/contracts/, tenant.waiting.contractId],
  ];
}
