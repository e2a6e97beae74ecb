import sharp from 'sharp';
import { samples } from '../../../src/platform/files/upload-samples.js';
import { Profiles } from '../../../src/modules/profiles/index.js';
import { demoPassword } from '../../../seeds/demo-people.js';
import { startApp, type TestApp } from '../../support/app.js';
import { smallCast, type Cast } from '../../support/cast.js';
import { signedIn } from '../../support/sign-in.js';
import { Visitor } from '../../support/visitor.js';
import { anAgency, answers, sections } from './way-into-cloud.js';

describe('one’s own profile', () => {
  let testing: TestApp;
  let cast: Cast;
  let rosa: Visitor;
  let stranger: Visitor;

  beforeAll(async () => {
    testing = await startApp();
  });
  afterAll(() => testing.stop());

  beforeEach(async () => {
    await testing.reset();
    cast = await smallCast(testing);
    rosa = await signedIn(testing, 'rosa@example.net');
    stranger = new Visitor(testing.url);
  });

  const fillsIn = async (visitor: Visitor, names: readonly string[] = sections): Promise<void> => {
    for (const name of names) {
      await visitor.open(`/profile/sections/${name.toLowerCase()}`);
      await visitor.press('Save section', answers[name] ?? {});
    }
  };

  const publicPath = async (): Promise<string> => {
    const row = await testing.database.row<{ slug: string }>('SELECT slug FROM profiles.profile_cards WHERE person_id = $1', [cast.rosa.personId]);
    return `/freelancers/${row?.slug}`;
  };

  it('stands in the navigation, says that it is private, and leads to each section', async () => {
    await rosa.open('/home');
    await rosa.click('Profile');
    expect(rosa.page.heading).toBe('Your profile');
    expect(rosa.page.text).toContain('Private.');
    expect(rosa.page.links).not.toContain('Preview and publish');
    await rosa.click('Change Rate');
    expect(rosa.page.path).toBe('/profile/sections/rate');
    await rosa.press('Save section', { 'Hourly rate': 'cheap', Currency: 'EUR' });
    expect([rosa.page.status, rosa.page.errors, rosa.page.valueOf('Hourly rate')]).toEqual([422, ['Enter an amount, like 85.00'], 'cheap']);
    await rosa.press('Save section', { 'Hourly rate': '85', Currency: 'EUR' });
    expect(rosa.page.text).toContain('Rate: saved');
    expect(rosa.page.text).toContain('€85.00');
  });

  it('is previewed exactly as strangers see it, published by its button, and taken away at once', async () => {
    await fillsIn(rosa);
    await rosa.open('/profile');
    await rosa.click('Preview and publish');
    const preview = rosa.page.text;
    expect(preview).toContain('exactly what strangers will see');
    await rosa.press('Publish my profile');
    expect(rosa.page.text).toContain('Published.');
    const path = await publicPath();
    expect(rosa.page.linkTo('See the public page')).toBe(path);
    await stranger.open(path);
    expect(stranger.page.status).toBe(200);
    expect(stranger.page.heading).toBe('Rosa Lindgren');
    for (const words of ['Sign painter', 'Since 2009.', 'Lettering, gilding', 'Painter', '€1,085.50', 'Native or bilingual', 'English, German']) {
      expect(stranger.page.text).toContain(words);
      expect(preview).toContain(words);
    }
    expect(stranger.page.text).not.toContain('rosa@example.net');
    await rosa.press('Unpublish');
    expect(rosa.page.text).toContain('Private.');
    expect((await stranger.open(path)).status).toBe(404);
  });

  it('shows strangers no draft and no section that isn’t complete, and every text as text', async () => {
    await rosa.open('/profile/sections/headline');
    await rosa.press('Save section', { Headline: '<script>alert(1)</script>', 'About you': '{{about}} <b>bold</b>' });
    await testing.database.execute(`INSERT INTO profiles.sections (profile_id, name, draft, changed_at) SELECT profile_id, 'experience', '{"role": "Secret role"}', now() FROM profiles.profile_cards`);
    await rosa.open('/profile/publication');
    await rosa.press('Publish my profile');
    await stranger.open(await publicPath());
    expect(stranger.page.html).not.toMatch(/<script>alert|<b>bold|Secret role|Experience/);
    expect(stranger.page.text).toContain('{{about}} <b>bold</b>');
  });

  it('is told to other modules as others read it, without what is half-filled', async () => {
    await fillsIn(rosa, ['Headline', 'Rate']);
    const shown = await testing.app.get(Profiles).shownTo({ locale: 'en' }, { personId: cast.rosa.personId, agencyId: null });
    expect(shown).toMatchObject({ name: 'Rosa Lindgren', headline: 'Sign painter', sections: [{ title: 'Rate', facts: [{ label: 'Hourly rate', minor: '108550', currency: 'EUR' }] }] });
    const nothing = await testing.app.get(Profiles).shownTo({ locale: 'en' }, { personId: cast.ada.personId, agencyId: null });
    expect(nothing).toMatchObject({ name: 'Ada Brook', headline: '', sections: [] });
  });

  it('is gone for strangers, from the sitemap too, while its person is deactivated', async () => {
    await fillsIn(rosa);
    await rosa.open('/profile/publication');
    await rosa.press('Publish my profile');
    const path = await publicPath();
    const sitemap = async (): Promise<string> => (await stranger.request('GET', '/sitemap/freelancers.xml')).text();
    expect([(await stranger.open(path)).status, await sitemap()]).toEqual([200, expect.stringContaining(path)]);
    const sam = await signedIn(testing, cast.sam.email);
    await sam.open(`/admin/people/${cast.rosa.personId}`);
    await sam.press('Deactivate account', { Reason: 'Asked us to.', 'Your password': demoPassword });
    expect([(await stranger.open(path)).status, await sitemap()]).toEqual([404, expect.not.stringContaining(path)]);
    await sam.press('Let back in', { 'Your password': demoPassword });
    expect([(await stranger.open(path)).status, await sitemap()]).toEqual([200, expect.stringContaining(path)]);
  });

  it('lets no window overwrite what another one saved meanwhile, and loses nothing that was typed', async () => {
    await fillsIn(rosa, ['Headline']);
    const other = await signedIn(testing, 'rosa@example.net');
    for (const visitor of [rosa, other]) await visitor.open('/profile/sections/headline');
    await other.press('Save section', { Headline: 'Muralist', 'About you': 'Large walls.' });
    expect(other.page.text).toContain('Headline: saved');
    await rosa.press('Save section', { Headline: '' });
    expect(rosa.page.status).toBe(422);
    await rosa.press('Save section', { Headline: 'Letterer' });
    expect([rosa.page.status, rosa.page.valueOf('Headline')]).toEqual([409, 'Letterer']);
    expect(rosa.page.errors).toEqual([expect.stringContaining('This section was saved in another window while you were typing.')]);
    expect(rosa.page.text).toMatch(/What stands there now.*Muralist/);
    await other.open('/profile');
    expect(other.page.text).toContain('Muralist');
    await rosa.press('Save section');
    expect(rosa.page.text).toContain('Letterer');
    expect(rosa.page.text).not.toContain('Muralist');
  });

  it('is not published without a headline, twice, or by what a form brings along', async () => {
    await fillsIn(rosa, ['Skills']);
    expect((await rosa.open('/profile/publication')).status).toBe(409);
    await rosa.open('/profile');
    expect((await rosa.request('POST', '/profile/publication', new URLSearchParams(rosa.formToken))).status).toBe(409);
    await fillsIn(rosa, ['Headline']);
    await rosa.open('/profile');
    const form = new URLSearchParams({ ...rosa.formToken, isPublished: 'true', publishedAt: '2026-01-01', slug: 'rosa' });
    await rosa.request('POST', '/profile/sections/headline', new URLSearchParams([...form, ['headline', 'Painter'], ['about', 'Signs']]));
    expect(await testing.database.rows('SELECT is_published, slug FROM profiles.profile_cards')).toEqual([{ is_published: false, slug: null }]);
    await Promise.all([1, 2, 3].map(() => rosa.request('POST', '/profile/publication', new URLSearchParams(rosa.formToken))));
    expect(await testing.database.rows(`SELECT 1 FROM audit.records WHERE action = 'profiles.profile-published'`)).toHaveLength(1);
  });

  it('answers alike for what is not published and what never was', async () => {
    await fillsIn(rosa, ['Headline']);
    await rosa.open('/profile/publication');
    await rosa.press('Publish my profile');
    const path = await publicPath();
    await rosa.press('Unpublish');
    const plain = async (url: string): Promise<string> => {
      const answer = await stranger.request('GET', url);
      const html = (await answer.text()).replace(/value="[^"]*"/g, '').replaceAll(url, '').replace(/[0-9a-f-]{20,}/g, '');
      return `${answer.status} ${html}`;
    };
    expect(await plain(path)).toBe(await plain('/freelancers/rosa-lindgren-000000'));
    expect(await plain(`${path}/photo`)).toBe(await plain('/freelancers/nobody/photo'));
  });

  it('takes a photo, drawn anew, shows it to strangers only while published, and lets it go', async () => {
    await fillsIn(rosa, ['Headline']);
    await rosa.open('/profile');
    await rosa.press('Save photo', {}, { label: 'Photo file', name: 'me.jpg', type: 'image/jpeg', bytes: await samples.jpegWithPlace() });
    expect(rosa.page.text).toContain('Your photo is saved.');
    const own = await rosa.request('GET', '/profile/photo');
    expect(own.headers.get('content-type')).toBe('image/png');
    expect((await sharp(Buffer.from(await own.arrayBuffer())).metadata()).exif).toBeUndefined();
    await rosa.open('/profile/publication');
    await rosa.press('Publish my profile');
    const path = await publicPath();
    expect((await stranger.request('GET', `${path}/photo`)).status).toBe(200);
    await rosa.press('Unpublish');
    expect((await stranger.request('GET', `${path}/photo`)).status).toBe(404);
    await rosa.press('Remove photo');
    expect((await rosa.request('GET', '/profile/photo')).status).toBe(404);
    expect(await testing.database.rows(`SELECT 1 FROM platform.files WHERE purpose = 'profiles.photo' AND deleted_at IS NULL`)).toEqual([]);
  });

  it('takes no photo that is none', async () => {
    await rosa.open('/profile');
    await rosa.press('Save photo');
    expect([rosa.page.status, rosa.page.errors]).toEqual([422, ['Select a photo']]);
    for (const [name, bytes] of [['me.png', await samples.svg()], ['me.jpg', await samples.html()], ['me.png', await samples.pdf()]] as const) {
      await rosa.press('Save photo', {}, { label: 'Photo file', name, type: 'image/png', bytes });
      expect(rosa.page.status).toBe(422);
      expect(rosa.page.text).toContain('There is a problem');
    }
  });

  it('is the agency’s while one acts for it; members without the right write nothing, and there is nothing to publish', async () => {
    const agency = await anAgency(testing, cast.world);
    const owner = await signedIn(testing, agency.ownerEmail);
    await owner.open('/home');
    await owner.press('Orbit Studio');
    await fillsIn(owner, ['Skills']);
    expect(owner.page.heading).toBe('Profile of Orbit Studio');
    expect(owner.page.buttons).not.toContain('Save photo');
    expect(await testing.database.rows('SELECT agency_id, person_id, skills FROM profiles.profile_cards')).toEqual([{ agency_id: agency.agencyId, person_id: null, skills: ['Lettering', 'gilding'] }]);
    expect((await owner.open('/profile/publication')).status).toBe(404);
    await owner.open('/profile');
    for (const path of ['/profile/publication', '/profile/publication/end', '/profile/photo/removal']) {
      expect((await owner.request('POST', path, new URLSearchParams(owner.formToken))).status).toBe(404);
    }
    const member = await signedIn(testing, agency.memberEmail);
    await member.open('/home');
    await member.press('Orbit Studio');
    expect(member.page.links).not.toContain('Profile');
    expect((await member.open('/profile')).status).toBe(403);
    await member.open('/account');
    expect((await member.request('POST', '/profile/sections/skills', new URLSearchParams({ ...member.formToken, skills: 'Mine', strongestSkill: 'Mine' }))).status).toBe(403);
  });

  it('keeps a form that was made in another name out', async () => {
    const agency = await anAgency(testing, cast.world);
    const owner = await signedIn(testing, agency.ownerEmail);
    await owner.open('/profile/sections/headline');
    const own = owner.page.fill('Save section', answers.Headline ?? {});
    await owner.press('Orbit Studio');
    expect((await owner.request('POST', own.action, new URLSearchParams(own.fields))).status).toBe(409);
    expect(await testing.database.rows('SELECT 1 FROM profiles.sections')).toEqual([]);
  });
});
