import { startApp, type TestApp } from '../../support/app.js';
import { Visitor } from '../../support/visitor.js';
import { newId } from '../../../src/platform/database/index.js';

interface Listing {
  readonly name: string;
  readonly tagline?: string;
  readonly about?: string;
  readonly skills?: string[];
  readonly languages?: string[];
  readonly place?: string;
  readonly state?: 'draft' | 'public' | 'suspended';
}

describe('the directory of agencies', () => {
  let house: TestApp;
  let visitor: Visitor;
  beforeAll(async () => {
    house = await startApp();
  });
  beforeEach(async () => {
    await house.reset();
    visitor = new Visitor(house.url);
  });
  afterAll(() => house.stop());

  let made = 0;
  async function list({ name, tagline = '', about = '', skills = [], languages = [], place = '', state = 'public' }: Listing): Promise<void> {
    const id = newId();
    made += 1;
    await house.database.execute(
      `INSERT INTO agencies.agencies (id, name, folded_name, slug, state, tagline, about, skills, languages, place, created_by_id, created_at, changed_at, published_at,
         suspended_at, suspended_by_id, suspension_reason)
       VALUES ($1::uuid, $2::text, lower($2::text), $3, $4::text, $5, $6, $7, $8, $9, $1::uuid, now(), now(), CASE WHEN $4 <> 'draft' THEN now() - $10::int * interval '1 minute' END,
         CASE WHEN $4 = 'suspended' THEN now() END, CASE WHEN $4 = 'suspended' THEN $1::uuid END, CASE WHEN $4 = 'suspended' THEN 'Spam' END)`,
      [id, name, `slug-${id.slice(-12)}`, state, tagline, about, skills, languages, place, made],
    );
  }

  const names = (): string[] => [...visitor.page.html.matchAll(/directory__link" href="[^"]*"><bdi>([^<]*)</g)].map(([, name = '']) => name);

  async function search(words: string, filters = ''): Promise<string[]> {
    await visitor.open(`/agencies?q=${encodeURIComponent(words)}${filters}`);
    return names();
  }

  it('S27: finds public listings by name, tagline, service and skill, and by any part of a name', async () => {
    await list({ name: 'Papercrane Studio', tagline: 'Editorial design', about: 'We make annual reports.', skills: ['Illustration'] });
    await list({ name: 'Nordlys Film', tagline: 'Documentaries', skills: ['Editing'] });
    for (const words of ['papercrane', 'crane', 'Editorial', 'annual', 'illustration', 'studio design']) expect([words, await search(words)]).toEqual([words, ['Papercrane Studio']]);
    await visitor.open('/agencies');
    await visitor.press('Search', { 'Search agencies': 'film' });
    expect(names()).toEqual(['Nordlys Film']);
  });

  it('forgives typing mistakes and accents, and says what it searched instead', async () => {
    await list({ name: 'Orbit Studio', tagline: 'Product design', place: 'Kraków' });
    await list({ name: 'Król Video' });
    expect(await search('desing stduio')).toEqual(['Orbit Studio']);
    expect(visitor.page.text).toContain('design studio');
    expect(await search('krol')).toEqual(['Król Video']);
  });

  it('filters by skill, place and language in the address, each of which can be taken off again', async () => {
    await list({ name: 'One', skills: ['Figma'], languages: ['English'], place: 'Lisbon' });
    await list({ name: 'Two', skills: ['Figma'], languages: ['German'], place: 'Berlin' });
    await house.runJob('agencies.count-facets');
    await visitor.open('/agencies?skill=Figma');
    expect(names()).toEqual(['One', 'Two']);
    await visitor.click('Lisbon');
    expect(visitor.page.path).toBe('/agencies?skill=Figma&place=Lisbon');
    expect(names()).toEqual(['One']);
    expect(await search('two', '&language=German')).toEqual(['Two']);
    expect(await search('two', '&language=English')).toEqual([]);
    expect(visitor.page.text).toContain('No agency fits that yet');
    await visitor.click('Search without “English”');
    expect(names()).toEqual(['Two']);
  });

  it('never shows drafts and suspended ones, not in lists, searches, corrections, filters or the sitemap', async () => {
    await list({ name: 'Hidden Quokka', skills: ['Secrecy'], state: 'draft' });
    await list({ name: 'Banished Quokka', skills: ['Spam'], state: 'suspended' });
    await list({ name: 'Plain Ltd' });
    await house.runJob('agencies.count-facets');
    for (const path of ['/agencies', '/agencies?q=quokka', '/agencies?q=quoka', '/agencies?skill=Secrecy', '/sitemap/agencies.xml']) {
      const text = await (await visitor.request('GET', path)).text();
      expect([path, /Hidden|Banished|Secrecy(?!")|Spam/.test(text.replaceAll('value="Secrecy"', '').replace(/Search without “Secrecy”|Secrecy<\/bdi> <span/g, ''))]).toEqual([path, false]);
    }
  });

  it('shows every listing once, page by page, also while new ones come', async () => {
    for (let index = 0; index < 60; index += 1) await list({ name: `Agency ${index}`, tagline: 'Alike' });
    for (const start of ['/agencies', '/agencies?q=alike']) {
      const seen: string[] = [];
      await visitor.open(start);
      for (let pages = 0; pages < 5; pages += 1) {
        seen.push(...names());
        if (!visitor.page.html.includes('rel="next"')) break;
        await list({ name: `Newcomer ${start} ${pages}` });
        await visitor.click('Older');
      }
      const old = seen.filter((name) => name.startsWith('Agency'));
      expect([start, old.length, new Set(old).size]).toEqual([start, 60, 60]);
    }
  });

  it('takes whatever is typed for words', async () => {
    await list({ name: 'Orbit Studio' });
    for (const words of [`orbit' & !studio | (`, '<script>alert(1)</script>', 'x'.repeat(10_000), '%%%', ':*', '"'.repeat(50)]) {
      const answer = await visitor.request('GET', `/agencies?q=${encodeURIComponent(words)}`);
      expect([words.slice(0, 20), answer.status]).toEqual([words.slice(0, 20), 200]);
      expect(await answer.text()).not.toContain('<script>alert');
    }
    for (const query of ['q[]=a&q[]=b', 'q=a&q=b', 'skill[$ne]=', 'after=zzz', `after=2026-01-01T00:00:00.000Z_${newId()}`, 'after=5_nonsense']) {
      expect([query, (await visitor.request('GET', `/agencies?${query}`)).status]).toEqual([query, 200]);
    }
  });

  it('says its lines in the words of schema.org, from which no name breaks out', async () => {
    await list({ name: 'Orbit </script><script>alert(1)</script>' });
    await visitor.open('/agencies');
    const [, facts = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(visitor.page.html) ?? [];
    const { itemListElement } = JSON.parse(facts);
    expect(itemListElement).toEqual([{ '@type': 'ListItem', position: 1, name: 'Orbit </script><script>alert(1)</script>', url: expect.stringMatching(/^http.*\/agencies\/slug-/) }]);
  });

  it('tells search engines where listings are and what is private', async () => {
    await list({ name: 'Orbit Studio' });
    const robots = await (await visitor.request('GET', '/robots.txt')).text();
    expect(robots).toContain(`Sitemap: ${house.url}/sitemap.xml`);
    expect(robots).toContain('Disallow: /client');
    expect(await (await visitor.request('GET', '/sitemap.xml')).text()).toContain(`<loc>${house.url}/sitemap/agencies.xml</loc>`);
    expect(await (await visitor.request('GET', '/sitemap/agencies.xml')).text()).toMatch(/<loc>[^<]+\/agencies\/slug-[0-9a-f]+<\/loc>/);
    expect((await visitor.request('GET', '/sitemap/people.xml')).status).toBe(404);
  });

  it('lets copies of the sitemap be kept for a while, and nobody read it all day', async () => {
    for (const path of ['/sitemap.xml', '/sitemap/agencies.xml']) {
      const { headers } = await visitor.request('GET', path);
      expect([path, headers.get('cache-control'), headers.get('set-cookie')]).toEqual([path, 'public, max-age=600', null]);
    }
    const statuses = [];
    for (let times = 0; times < 120; times += 1) statuses.push((await visitor.request('GET', '/sitemap/agencies.xml')).status);
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([118, 429]);
  });

  it('says so where more fit than are ranked, and only there', async () => {
    await list({ name: 'Common Zero', about: 'Bookbinding' });
    await house.database.execute(`
      INSERT INTO agencies.agencies (id, name, folded_name, slug, state, tagline, about, skills, languages, place, created_by_id, created_at, changed_at, published_at)
      SELECT gen_random_uuid(), 'Common ' || n, 'common ' || n, 'common-' || n, 'public', '', CASE WHEN n <= 499 THEN 'Bookbinding' ELSE 'Weaving' END, '{}', '{}', '', gen_random_uuid(), now(), now(), now() - n * interval '1 second'
        FROM generate_series(1, 501) n`);
    await search('bookbinding');
    expect(visitor.page.text).not.toContain('More agencies fit');
    await search('common');
    expect(visitor.page.text).toContain('More agencies fit than can be put in order. These are the newest 500; add a word or a filter to narrow it.');
    let seen = names().length;
    while (visitor.page.links.includes('Older')) {
      await visitor.click('Older');
      seen += names().length;
    }
    expect(seen).toBe(500);
  });
});
