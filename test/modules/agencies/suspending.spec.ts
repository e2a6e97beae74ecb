import { startApp, type TestApp } from '../../support/app.js';
import { mailTo } from '../../support/mail-reader.js';
import { Visitor } from '../../support/visitor.js';
import { dana, Meridian } from '../contracts/meridian.js';
import { Orbit, tomasz } from '../contracts/orbit.js';

describe('taking a listing out of sight', () => {
  let test: TestApp;
  let meridian: Meridian;
  let orbit: Orbit;
  let sam: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
    orbit = new Orbit(meridian);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await meridian.open();
    await orbit.open();
    sam = await meridian.signedIn('sam@gangway.example');
  });

  const row = () => test.database.row<{ state: string; slug: string; published_at: Date | null }>('SELECT state, slug, published_at FROM agencies.agencies WHERE id = $1', [orbit.agencyId]);

  it('is an admin’s, with a reason that the owners read; it stays published, and comes back', async () => {
    await orbit.publish();
    const published = (await row())?.published_at;
    const path = `/agencies/${(await row())?.slug}`;
    await sam.open('/admin/agencies');
    await sam.press('Search', { 'Search agencies': 'bit stu' });
    await sam.click('Orbit Studio');
    await sam.press('Suspend listing');
    expect([sam.page.status, sam.page.errors]).toEqual([422, ['Write the reason; the owners read it']]);
    await sam.press('Suspend listing', { Reason: 'The logo is not theirs.' });
    expect(sam.page.text).toContain('Suspended');
    expect(await row()).toMatchObject({ state: 'suspended', published_at: published });
    const stranger = new Visitor(test.url);
    await stranger.open(path);
    expect([stranger.page.status, stranger.page.heading]).toEqual([404, 'This listing is out of sight']);
    expect((await mailTo(test, tomasz, 'out of sight')).text).toContain('The logo is not theirs.');
    const owner = await meridian.signedIn(tomasz);
    await owner.open(path);
    expect(owner.page.text).toContain('The reason: The logo is not theirs.');
    await sam.press('Lift suspension');
    expect(await row()).toMatchObject({ state: 'public', published_at: published });
    expect((await stranger.open(path)).status).toBe(200);
    await mailTo(test, tomasz, 'in sight again');
    const actions = await test.database.rows<{ action: string }>(`SELECT action FROM audit.entries WHERE action LIKE 'agencies.agency-susp%' ORDER BY id`);
    expect(actions.map(({ action }) => action)).toEqual(['agencies.agency-suspended', 'agencies.agency-suspension-lifted']);
  });

  it('has nothing to do where the listing is a draft', async () => {
    await sam.open(`/admin/agencies/${orbit.agencyId}`);
    expect(sam.page.buttons).not.toContain('Suspend listing');
    await sam.post(`/admin/agencies/${orbit.agencyId}/suspension`, { ...sam.formToken, reason: 'Why not' });
    expect([sam.page.status, (await row())?.state]).toEqual([409, 'draft']);
  });

  it('is for staff alone', async () => {
    await orbit.publish();
    for (const address of [tomasz, dana]) {
      const visitor = await meridian.signedIn(address);
      expect((await visitor.open('/admin/agencies')).status).toBe(403);
      await visitor.open('/home');
      for (const path of ['suspension', 'suspension/end']) {
        await visitor.post(`/admin/agencies/${orbit.agencyId}/${path}`, { ...visitor.formToken, reason: 'Mine' });
        expect(visitor.page.status).toBe(403);
      }
    }
    expect((await row())?.state).toBe('public');
    expect((await sam.open('/admin/agencies/no-id')).status).toBe(404);
  });

  it('lists agencies page by page, and finds what was typed as it was typed', async () => {
    await test.database.execute(
      `INSERT INTO agencies.agencies (id, name, folded_name, slug, state, created_by_id, created_at, changed_at)
       SELECT gen_random_uuid(), 'Agency 100% ' || n, 'agency 100% ' || n, 'agency-' || n, 'draft', $1, now(), now() FROM generate_series(1, 60) AS n`,
      [orbit.tomaszId],
    );
    await sam.open('/admin/agencies?q=100%25');
    const count = (): number => (sam.page.text.match(/Agency 100%/g) ?? []).length;
    expect(count()).toBe(50);
    await sam.click('Older');
    expect(count()).toBe(10);
    await sam.open('/admin/agencies?q=_');
    expect(sam.page.text).toContain('No agency has this in its name.');
  });
});
