import sharp from 'sharp';
import { startApp, type TestApp } from '../../support/app.js';
import { mailTo } from '../../support/mail-reader.js';
import { Visitor, type ChosenFile } from '../../support/visitor.js';
import { lena, Meridian } from '../contracts/meridian.js';
import { mira, Orbit, piotr, tomasz } from '../contracts/orbit.js';

const texts = {
  'Agency name': 'Orbit Studio',
  Tagline: 'Brand and web for food makers',
  'What you do': '## Work\n\nWe draw **logos**. <script>alert(1)</script> [bad](javascript:alert(1))',
  Skills: 'Branding, Web design, branding',
  Place: 'Kraków',
  Country: 'Poland',
  Size: '2 to 10 people',
  Languages: 'Polish, English',
  Website: 'https://orbit.example',
};

async function logo(): Promise<ChosenFile> {
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: '#0b6b45' } });
  const bytes = await picture.withExif({ IFD0: { Copyright: 'secret place' } }).jpeg().toBuffer();
  return { label: 'Logo file', name: 'logo.jpg', type: 'image/jpeg', bytes };
}

/** The listing as it stands on a page; the levels of its headings and the second of its last change are the page's own. */
function articleOf(html: string): string {
  const article = /<article class="listing">[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
  return article.replace(/h[1-4]>/g, 'h>').replace(/datetime="[^"]*"/g, '');
}

describe('the listing of an agency', () => {
  let test: TestApp;
  let meridian: Meridian;
  let orbit: Orbit;
  let owner: Visitor;

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
    owner = await meridian.signedIn(tomasz);
  });

  const pathOf = async (): Promise<string> => `/agencies/${(await test.database.row<{ slug: string }>('SELECT slug FROM agencies.agencies WHERE id = $1', [orbit.agencyId]))?.slug}`;

  it('leads its own people to the profile of the agency and never to their own, and nobody else', async () => {
    await orbit.publish();
    const path = await pathOf();
    await owner.open(path);
    expect(owner.page.links).not.toContain("The agency's profile");
    await owner.press("Open the agency's profile");
    expect([owner.page.path, owner.page.text.includes('You are now acting as Orbit Studio')]).toEqual(['/profile', true]);
    await owner.open(path);
    expect(owner.page.linkTo("The agency's profile")).toBe('/profile');
    expect(owner.page.buttons).not.toContain("Open the agency's profile");
    const stranger = new Visitor(test.url);
    expect((await stranger.open(path)).text).not.toContain('The agency has a profile');
    expect((await (await meridian.signedIn(lena)).open(path)).text).not.toContain('The agency has a profile');
  });

  it('is written, previewed as strangers see it, and seen by nobody else before it is public', async () => {
    await owner.open('/agency/listing');
    expect(owner.page.text).toContain('You are now acting for Orbit Studio');
    await owner.press('Save and preview', texts);
    expect([owner.page.path, owner.page.heading]).toEqual(['/agency/listing/preview', 'Preview']);
    expect(owner.page.text).toContain('This listing is a draft');
    expect(owner.page.text).toContain('Kraków, Poland');
    const path = await pathOf();
    const stranger = new Visitor(test.url);
    expect((await stranger.open(path)).status).toBe(404);
    expect((await (await meridian.signedIn(lena)).open(path)).status).toBe(404);
    expect((await (await meridian.signedIn(piotr)).open(path)).text).toContain('This listing is a draft');
    const preview = articleOf(owner.page.html);
    expect(preview).toContain('We draw <strong>logos</strong>');
    await orbit.publish();
    await stranger.open(path);
    expect(articleOf(stranger.page.html)).toBe(preview);
  });

  it('S27: is for everybody once public: facts for machines, no scripts of anybody, a way to report it', async () => {
    await owner.open('/agency/listing');
    await owner.press('Save and preview', { ...texts, Tagline: '</script><script>alert(2)</script>' });
    await orbit.publish();
    const stranger = new Visitor(test.url);
    await stranger.open(await pathOf());
    expect([stranger.page.status, stranger.page.heading]).toEqual([200, 'Orbit Studio']);
    const { html } = stranger.page;
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('href="javascript:');
    expect(html).toContain('<meta name="description" content="');
    expect(html).toContain('rel="nofollow noopener"');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ '@type': 'Organization', name: 'Orbit Studio', description: '</script><script>alert(2)</script>', knowsAbout: ['Branding', 'Web design'], address: { addressLocality: 'Kraków', addressCountry: 'PL' } });
    expect(stranger.page.text).not.toContain("can't be made private");
    await stranger.click('Report this listing');
    expect(stranger.page.heading).toBe('Report this listing');
    await stranger.press('Send report', { 'It looks like a fraud': true, 'What happened?': 'They are somebody else.' });
    expect(stranger.page.heading).toBe('Thank you for telling us');
    const mail = await mailTo(test, 'sam@gangway.example', 'A listing was reported');
    expect(mail.text).toContain(test.url + (await pathOf()));
    await owner.open(await pathOf());
    expect(owner.page.text).toContain("This listing is public and can't be made private.");
  });

  it.each([
    ['Website', 'javascript:alert(1)', 'Enter a web address that begins with https://'],
    ['Website', 'data:text/html,x', 'Enter a web address that begins with https://'],
    ['Agency name', '', "Enter the agency's name"],
    ['Skills', 'x'.repeat(61), 'Enter up to 30 skills of 60 characters or fewer, with commas between them'],
  ])('refuses %s “%s” and keeps what was typed', async (label, value, message) => {
    await owner.open('/agency/listing');
    await owner.press('Save and preview', { ...texts, [label]: value });
    expect([owner.page.status, owner.page.errors]).toEqual([422, [message]]);
    expect(owner.page.valueOf('Tagline')).toBe(texts.Tagline);
  });

  it('takes no name that another agency has, and keeps its address once public', async () => {
    await orbit.found('Comet Works', meridian.lenaId);
    await owner.open('/agency/listing');
    await owner.press('Save and preview', { ...texts, 'Agency name': 'COMET  works' });
    expect(owner.page.errors).toEqual(['There is an agency of this name already']);
    await owner.press('Save and preview', { ...texts, 'Agency name': 'Orbit and Sons' });
    expect(await pathOf()).toMatch(/^\/agencies\/orbit-and-sons-/);
    await orbit.publish();
    await owner.open('/agency/listing');
    await owner.press('Save and preview', { ...texts, 'Agency name': 'Orbit Studio' });
    expect(await pathOf()).toMatch(/^\/agencies\/orbit-and-sons-/);
  });

  it('shows a logo without what was hidden in it, to everybody once it is public', async () => {
    await owner.open('/agency/listing');
    await owner.press('Save logo', {}, await logo());
    expect(owner.page.text).toContain('The logo is saved.');
    const src = /<img src="(\/agencies\/[^"]+)"/.exec(owner.page.html)?.[1] ?? '';
    const stranger = new Visitor(test.url);
    expect((await stranger.request('GET', src)).status).toBe(404);
    expect((await owner.request('GET', src)).headers.get('cache-control')).toBe('no-store');
    await orbit.publish();
    const answer = await stranger.request('GET', src);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options'), answer.headers.get('cache-control')]).toEqual([200, 'image/png', 'nosniff', 'public, max-age=3600']);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await answer.arrayBuffer()).includes('secret place')).toBe(false);
    await owner.press('Remove logo');
    expect((await stranger.request('GET', src)).status).toBe(404);
  });

  it('takes only pictures as a logo', async () => {
    await owner.open('/agency/listing');
    await owner.press('Save logo', {}, { label: 'Logo file', name: 'logo.png', type: 'image/png', bytes: Buffer.from('<svg onload="alert(1)"/>') });
    expect([owner.page.status, owner.page.errors]).toEqual([422, ['The selected file must be a PNG or JPG']]);
    await owner.press('Save logo');
    expect(owner.page.errors).toEqual(['Select a picture']);
  });

  it('is written by owners and managers, and by nobody else', async () => {
    const manager = await meridian.signedIn(mira);
    expect((await manager.open('/agency')).heading).toBe('Listing');
    const member = await meridian.signedIn(piotr);
    expect((await member.open('/agency')).heading).toBe('People');
    expect((await member.open('/agency/listing')).status).toBe(403);
    const stranger = await meridian.signedIn(lena);
    for (const path of ['/agency', '/agency/listing', '/agency/listing/preview', '/agency/people']) expect((await stranger.open(path)).status).toBe(403);
    await member.open('/agency/people');
    await member.post('/agency/listing', { ...member.formToken, name: 'Mine now' });
    expect(member.page.status).toBe(403);
    await test.database.execute(`UPDATE agencies.members SET role = 'member' WHERE person_id = $1`, [orbit.tomaszId]);
    expect((await owner.open('/agency/listing')).status).toBe(403);
  });
});
