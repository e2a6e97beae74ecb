import { load } from 'cheerio';
import type { AccessRule } from '../../../src/platform/security/index.js';
import type { TestApp } from '../../support/app.js';
import { startApp } from '../../support/app.js';
import { routesOf } from '../../support/routes.js';
import type { Route } from '../../support/routes.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';
import type { Tenant } from './town.js';
import { Town } from './town.js';
import { allIds, fingerprint, forEachOf } from './watch.js';

/*
 * A suspended client, generated from the running application: every page that opens by a client's rule answers as before,
 * and whatever is no GET is refused and changes nothing, with ids that are there and for every role.
 */
const nobodys = '019369c5-7b6e-7000-8000-000000000000';
/** What the addresses of a client's pages name. */
const inAddresses = ['clients.awaited_members', 'contracts.contracts', 'invitations.invitations', 'onboarding.requirements', 'onboarding.tasks', 'talent_clouds.clouds', 'talent_clouds.memberships'];
/** Milliseconds, on a machine that does other things as well. */
const manyRequests = 180_000;

describe('a suspended client', () => {
  let testing: TestApp;
  let tenant: Tenant;
  let members: Record<string, Visitor>;
  let reading: Route[];
  let changing: Route[];
  let ids: string[];
  const before = new Map<string, string>();

  beforeAll(async () => {
    testing = await startApp();
    tenant = await new Town(testing).tenant({ word: 'Alder', domain: 'alder.example' });
    const { owner, manager, reviewer, finance } = tenant;
    members = Object.fromEntries(await Promise.all([owner, manager, reviewer, finance].map(async ({ email }) => [email, await acting(email)] as const)));
    const clients = routesOf(testing).filter(({ rule }) => (rule as AccessRule).actsFor === 'client');
    reading = clients.filter(({ method }) => method === 'GET');
    changing = clients.filter(({ method }) => method !== 'GET');
    ids = await newestOfEachTable();
    await forEachOf(tries(reading), 4, async (one) => void before.set(one.key, await answerTo(one)));
    await suspend();
  }, manyRequests);
  afterAll(() => testing.stop());

  it('is tried on many pages', () => {
    expect([reading.length > 10, changing.length > 10, [...before.values()].filter((answer) => answer.startsWith('200')).length > 20]).toEqual([true, true, true]);
  });

  it('can be read as before, by everybody who could', async () => {
    const different: string[] = [];
    await forEachOf(tries(reading), 4, async (one) => {
      const answer = await answerTo(one);
      if (answer !== before.get(one.key)) different.push(`${one.key}: ${firstDifference(before.get(one.key) ?? '', answer)}`);
    });
    expect(different).toEqual([]);
  }, manyRequests);

  it('changes nothing, whoever sends whichever form', async () => {
    const unchanged = await fingerprint(testing);
    const accepted: string[] = [];
    await forEachOf(tries(changing), 4, async ({ visitor, method, url, key }) => {
      const { status } = await visitor.request(method, url, new URLSearchParams({ ...visitor.formToken, reason: 'x', note: 'x', role: 'finance', email: 'x@example.com' }));
      if (status !== 403) accepted.push(`${key}: ${status}`);
    });
    expect(accepted).toEqual([]);
    expect(await fingerprint(testing)).toEqual(unchanged);
  }, manyRequests);

  /** Every member at every route; where it takes an id, the owner with one of each kind, the others with one of them. */
  function tries(routes: readonly Route[]) {
    return Object.entries(members).flatMap(([email, visitor]) => routes.flatMap(({ method, path }) => {
      const [first = nobodys] = ids;
      const given = !path.includes(':') ? [nobodys] : email === tenant.owner.email ? ids : [first];
      return given.map((id) => {
        const url = path.replace(/:\w+/g, id);
        return { visitor, method, url, key: `${email} ${method} ${url}` };
      });
    }));
  }

  async function acting(email: string): Promise<Visitor> {
    const visitor = await signedIn(testing, email);
    await visitor.open('/client');
    await visitor.open('/account');
    return visitor;
  }

  async function suspend(): Promise<void> {
    const sam = await signedIn(testing, 'sam@gangway.example');
    await sam.open(`/admin/clients/${tenant.owner.client.id}`);
    await sam.press('Suspend client', { Reason: 'To see what still moves' });
    await testing.settle();
  }

  async function newestOfEachTable(): Promise<string[]> {
    const rows = (await allIds(testing)).filter(({ table }) => inAddresses.includes(table));
    return [tenant.finance.personId, tenant.working.contractId, ...new Map(rows.map(({ table, id }) => [table, id])).values()];
  }
});

/** The status and, where it opened, every word of the page, without the notice that it is suspended. */
async function answerTo({ visitor, method, url }: { visitor: Visitor; method: string; url: string }): Promise<string> {
  const answer = await visitor.request(method, url);
  if (answer.status !== 200) return String(answer.status);
  const $ = load(await answer.text());
  $('.note--stop').remove();
  // What can be done with invitations invites to type or press what would be refused; nothing is lost to read without it.
  $('#invite, #mail-preview, .note--wait, a[href$="/invitations/new"], a[href$="/invitations/import"], .invitation-deeds, .choosing, .choosing-all, .empty-state').remove();
  $('p').filter((_index, each) => $(each).text().startsWith('Nothing is sent yet')).remove();
  return `${answer.status} ${$('body').text().replace(/\s+/g, ' ')}`;
}

/** A little of both texts, from where they part. */
function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(Math.max(at - 20, 0), at + 40)} | ${other.slice(Math.max(at - 20, 0), at + 40)}`;
}
