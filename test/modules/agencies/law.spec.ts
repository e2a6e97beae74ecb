import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { InvitationAccepted } from '../../../src/modules/invitations/events.js';
import { Events } from '../../../src/platform/events/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { routesOf } from '../../support/routes.js';
import type { Visitor } from '../../support/visitor.js';
import { Meridian } from '../contracts/meridian.js';
import { mira, Orbit, tomasz } from '../contracts/orbit.js';

/** Whatever somebody adds to a form by hand, in every spelling that a careless program might take up. */
const smuggled = { state: 'draft', isPublic: 'false', visibility: 'private', published_at: '', publishedAt: '', is_confirmed: '', suspended_at: '', suspendedAt: '', slug: 'mine', id: '019369c5-7b6e-7000-8000-000000000000', agencyId: '019369c5-7b6e-7000-8000-000000000000' };
const deeds = ['review', 'confirm', 'confirm as manager', 'join a cloud', 'edit', 'remove logo', 'suspend', 'lift', 'add person', 'change role', 'leave', 'report'] as const;
type Deed = (typeof deeds)[number];

/*
 * S27 as a law: an agency is public after its confirmation or its acceptance into a cloud and not before, and then for ever.
 * People press every button there is, in every order, with fields that no form has.
 */
describe('an agency’s listing, whatever happens', () => {
  let test: TestApp;
  let meridian: Meridian;
  let orbit: Orbit;
  let cloudId: string;
  let visitors: Record<'owner' | 'manager' | 'sam', Visitor>;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
    orbit = new Orbit(meridian);
    await meridian.open();
    await orbit.open();
    cloudId = randomUUID();
    await test.database.execute(
      `INSERT INTO talent_clouds.clouds (id, client_id, name, folded_name, created_by_id, created_at) VALUES ($1, $2, 'Bench', 'bench', $3, now())`,
      [cloudId, meridian.clientId, meridian.danaId],
    );
    visitors = { owner: await meridian.signedIn(tomasz), manager: await meridian.signedIn(mira), sam: await meridian.signedIn('sam@gangway.example') };
  });
  afterAll(() => test?.stop());

  const listing = () => test.database.row<{ state: string; publishedAt: Date | null }>('SELECT state, published_at AS "publishedAt" FROM agencies.agencies WHERE id = $1', [orbit.agencyId]);

  async function send(who: keyof typeof visitors, path: string, fields: Record<string, string> = {}): Promise<number> {
    const visitor = visitors[who];
    await visitor.open(path.startsWith('/agency/') ? '/agency/people' : '/account');
    const answer = await visitor.request('POST', path, new URLSearchParams({ ...smuggled, ...fields, ...visitor.formToken }));
    return answer.status;
  }

  async function actForIt(): Promise<void> {
    for (const who of ['owner', 'manager'] as const) {
      await visitors[who].open('/account');
      await visitors[who].post('/acting-as', { ...visitors[who].formToken, kind: 'agency', id: orbit.agencyId });
    }
  }

  async function joinCloud(): Promise<void> {
    const { app, clock } = test;
    const accepted = new InvitationAccepted({
      invitationId: randomUUID(), clientId: meridian.clientId, kind: 'agency-cloud', contractId: null, cloudId, personId: orbit.tomaszId, agencyId: orbit.agencyId,
      invitedById: meridian.danaId, planKey: null, planVersion: null, at: clock.now().toISOString(),
    });
    await app.get(Transactions).run(() => app.get(Events).publish(accepted));
  }

  async function doIt(deed: Deed, contractId: string): Promise<unknown> {
    const person = `/agency/people/${orbit.tomaszId}`;
    switch (deed) {
      case 'review': return send('owner', `/contracts/${contractId}/confirmation`, { termsVersion: '1' });
      case 'confirm': return send('owner', `/contracts/${contractId}/agency-confirmation`);
      case 'confirm as manager': return send('manager', `/contracts/${contractId}/agency-confirmation`);
      case 'join a cloud': return joinCloud();
      case 'edit': return send('owner', '/agency/listing', { name: `Orbit ${orbit.agencyId}` });
      case 'remove logo': return send('manager', '/agency/listing/logo/removal');
      case 'suspend': return send('sam', `/admin/agencies/${orbit.agencyId}/suspension`, { reason: 'Not theirs' });
      case 'lift': return send('sam', `/admin/agencies/${orbit.agencyId}/suspension/end`);
      case 'add person': return send('owner', '/agency/people', { email: 'maja@orbit.example', role: 'owner' });
      case 'change role': return send('owner', person, { role: 'manager' });
      case 'leave': return send('owner', `${person}/removal`);
      case 'report': return send('manager', '/report', { reason: 'other', message: 'Hide it', listing: 'x' });
    }
  }

  it('S27: is public once it is confirmed or joins a cloud, not before, and never a draft again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...deeds, ...deeds], { minLength: 8, maxLength: 16 }), async (order) => {
        await test.database.execute('DELETE FROM platform.limit_counters').catch(() => undefined);
        orbit.agencyId = await orbit.found(`Agency ${randomUUID()}`, orbit.tomaszId);
        const mirasId = (await test.database.row<{ id: string }>('SELECT person_id AS id FROM accounts.person_cards WHERE email = $1', [mira]))?.id ?? '';
        await orbit.join(mirasId, 'manager');
        const contractId = await orbit.offer();
        await actForIt();
        let isReviewed = false;
        let published: Date | null = null;
        for (const deed of order) {
          await doIt(deed, contractId);
          await test.settle();
          isReviewed ||= deed === 'review';
          const now = await listing();
          const mayBePublic = published !== null || deed === 'join a cloud' || (deed === 'confirm' && isReviewed);
          expect([deed, now?.state !== 'draft', now?.publishedAt !== null]).toEqual([deed, mayBePublic, mayBePublic]);
          if (published !== null) expect(now?.publishedAt).toEqual(published);
          published = now?.publishedAt ?? null;
        }
      }),
      { numRuns: 6 },
    );
  });

  it('S27: no route is there to hide it, and the database itself refuses', async () => {
    const words = routesOf(test).filter(({ path }) => /agenc/.test(path)).map(({ method, path }) => `${method} ${path}`);
    expect(words.filter((route) => /private|draft|unpublish|hide|DELETE/.test(route))).toEqual([]);
    orbit.agencyId = await orbit.found(`Agency ${randomUUID()}`, orbit.tomaszId);
    await orbit.publish();
    for (const change of [`state = 'draft', published_at = NULL`, `published_at = now() + interval '1 day'`, 'published_at = NULL']) {
      await expect(test.database.execute(`UPDATE agencies.agencies SET ${change} WHERE id = $1`, [orbit.agencyId])).rejects.toThrow();
    }
    await expect(test.database.execute('DELETE FROM agencies.agencies WHERE id = $1', [orbit.agencyId])).rejects.toThrow();
    expect((await listing())?.state).toBe('public');
  });
});
