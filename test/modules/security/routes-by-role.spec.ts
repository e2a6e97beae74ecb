import type { TestApp } from '../../support/app.js';
import { startApp } from '../../support/app.js';
import { routesOf } from '../../support/routes.js';
import type { Route } from '../../support/routes.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';
import type { Tenant } from './town.js';
import { Town } from './town.js';
import { fingerprint, forEachOf } from './watch.js';

/*
 * Row 51: route × role, generated from the running application. Who may is written here a second time, by address and not
 * by the rule beside the route, so that a wrong rule is seen too. Strangers: test/architecture/routes.spec.ts.
 */
const mayEnter: readonly [RegExp, readonly Role[]][] = [
  [/^\/admin(\/|$)/, ['admin']],
  // Nobody of this town belongs to an agency; who may do what in one: agencies/listing.spec.ts and people.spec.ts.
  [/^\/agency(\/|$)/, []],
  [/^\/client\/invitations(\/|$)/, ['owner', 'manager']],
  [/^\/client\/settings(\/|$)/, ['owner']],
  // Who is asked to approve is named person by person: invitations/approving.spec.ts.
  [/^\/client\/approvals(\/|$)/, ['owner', 'manager', 'reviewer', 'finance']],
  [/^\/client\/(opportunities|offers)(\/|$)/, ['owner', 'manager']],
  [/^\/client\/clouds(\/|$)/, ['owner', 'manager']],
  [/^\/client\/contracts\/[^/]+\/(terms|withdrawal|change-requests|proposal|extension|ending|pause|resumption)/, ['owner', 'manager']],
  [/^\/client\/contracts(\/[^/]+(\/pdf)?)?$/, ['owner', 'manager', 'finance']],
  [/^\/client\/progress(\/|$)/, ['owner', 'manager']],
  // Hiring managers read what is asked; what changes it is the owner's.
  [/^POST \/client\/requirements(\/|$)/, ['owner']],
  [/^\/client\/requirements(\/|$)/, ['owner', 'manager']],
  [/^\/client\/(reviews|tasks\/outstanding)(\/|$)/, ['owner', 'reviewer']],
  [/^\/client\/tasks(\/|$)/, ['owner', 'manager', 'reviewer']],
  // Everybody may leave; what else changes people is the owner's.
  [/^POST \/client\/people\/:id\/leaving$/, ['owner', 'manager', 'reviewer', 'finance']],
  [/^POST \/client\/people(\/|$)/, ['owner']],
  [/^\/client(\/|$)/, ['owner', 'manager', 'reviewer', 'finance']],
];
const somebodyElse = '019369c5-7b6e-7000-8000-000000000000';

type Role = 'admin' | 'owner' | 'manager' | 'reviewer' | 'finance' | 'talent';

/** By the first row whose pattern fits the path, or the path with its method before it. */
const rowOf = ({ method, path }: Route): readonly Role[] | undefined => mayEnter.find(([pattern]) => pattern.test(path) || pattern.test(`${method} ${path}`))?.[1];

describe('every route, for every role', () => {
  let testing: TestApp;
  let visitors: Record<Role, Visitor>;
  let tenant: Tenant;

  beforeAll(async () => {
    testing = await startApp();
    const town = new Town(testing);
    tenant = await town.tenant({ word: 'Alder', domain: 'alder.example' });
    visitors = await everyRole(testing, tenant);
  });
  afterAll(() => testing.stop());

  it.each<Role>(['admin', 'owner', 'manager', 'reviewer', 'finance', 'talent'])('keeps the %s out of what is not theirs, and changes nothing', async (role) => {
    const visitor = visitors[role];
    const closed = routesOf(testing).filter((route) => rowOf(route)?.includes(role) === false);
    expect(closed.length).toBeGreaterThan(5);
    const before = await fingerprint(testing);
    const opened: string[] = [];
    await forEachOf(closed, 4, async ({ method, path }) => {
      const url = path.replace(/:\w+/g, somebodyElse);
      const body = method === 'GET' ? undefined : new URLSearchParams(visitor.formToken);
      const { status } = await visitor.request(method, url, body);
      if (status !== 403) opened.push(`${method} ${path}: ${status}`);
    });
    expect(opened).toEqual([]);
    expect(await fingerprint(testing)).toEqual(before);
  });

  it('acts on the very next request when a role changes', async () => {
    const { finance } = visitors;
    expect((await finance.request('GET', '/client/contracts')).status).toBe(200);
    await testing.database.execute(`UPDATE clients.members SET role = 'reviewer' WHERE role = 'finance'`);
    expect((await finance.request('GET', '/client/contracts')).status).toBe(403);
    expect((await finance.request('GET', '/client/tasks')).status).toBe(200);
  });

  it('a client’s front door and navigation lead every role to pages that let it in', async () => {
    for (const role of ['owner', 'hiring manager', 'finance', 'reviewer']) {
      await testing.database.execute(`UPDATE clients.members SET role = $1 WHERE person_id = (SELECT person_id FROM accounts.person_cards WHERE email = $2)`, [role, tenant.reviewer.email]);
      const member = await signedIn(testing, tenant.reviewer.email);
      await member.open('/client');
      expect([role, member.page.status, member.page.heading]).toEqual([role, 200, 'Dashboard']);
      const paths = [...member.page.html.matchAll(/href="(\/client[^"]*)"/g)].map(([, path]) => path ?? '');
      const distinct = new Set(paths.map((path) => path.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').replace(/#.*/, '')));
      for (const path of distinct) expect([role, path, (await member.open(path)).status]).toEqual([role, path, 200]);
    }
  });
});

async function everyRole(testing: TestApp, tenant: Tenant): Promise<Record<Role, Visitor>> {
  const asMember = async (email: string): Promise<Visitor> => {
    const visitor = await signedIn(testing, email);
    await visitor.open('/client');
    await visitor.open('/account');
    return visitor;
  };
  const asThemselves = async (email: string): Promise<Visitor> => {
    const visitor = await signedIn(testing, email);
    await visitor.open('/account');
    return visitor;
  };
  return {
    admin: await asThemselves('sam@gangway.example'),
    owner: await asMember(tenant.owner.email),
    manager: await asMember(tenant.manager.email),
    reviewer: await asMember(tenant.reviewer.email),
    finance: await asMember(tenant.finance.email),
    talent: await asThemselves(tenant.working.email),
  };
}
