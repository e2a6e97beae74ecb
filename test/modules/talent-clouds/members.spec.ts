import { newId } from '../../../src/platform/database/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena } from '../contracts/meridian.js';
import { Bench } from './bench.js';

const kenji = 'kenji@northwind.example';

describe('the members of a talent cloud', () => {
  let test: TestApp;
  let bench: Bench;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    bench = new Bench(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2027-01-04T09:00:00Z'));
    await bench.open();
    manager = await bench.signedIn(dana);
  });

  const openMember = async (membershipId: string): Promise<void> => void (await manager.open(`/client/clouds/members/${membershipId}`));
  const saysOfThemselves = async (): Promise<void> => {
    const talent = await bench.signedIn(lena);
    await talent.open('/profile/sections/headline');
    await talent.post('/profile/sections/headline', { ...talent.formToken, headline: 'Draws letters', about: 'And numbers.' });
    await talent.post('/profile/sections/skills', { ...talent.formToken, skills: 'Illustration, Type design', strongestSkill: 'Type design' });
    await test.settle();
  };
  const openCloud = async (query = ''): Promise<void> => void (await manager.open(`/client/clouds/${bench.cloudId}${query}`));

  it('are listed with where they stand, when they have time and what they did last', async () => {
    await openCloud();
    expect(manager.page.text).toContain('Nobody is in this cloud yet.');
    const talent = await bench.signedIn(lena);
    await bench.readyOffer(talent);
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
    const owner = await bench.person('Tomasz Król', 'tomasz@orbit.example');
    await bench.joins(owner, { agencyId: await bench.agency('Orbit Studio', owner) });
    await openCloud();
    expect(manager.page.text).toContain('2 members');
    expect(manager.page.text).toContain('Design system refresh, running now');
    expect(manager.page.text).toContain('Not ready yet Profile: with the talent since 4 January');
    expect(manager.page.html).toContain('avatar--organisation');
    await manager.press('Search', { 'Ready to hire': 'Not ready yet' });
    expect(manager.page.text).toContain('Orbit Studio');
    expect(manager.page.links).not.toContain('Lena Vogel');
  });

  it('are found by any part of their name, a skill or a tag, and by nothing of another client', async () => {
    const membershipId = await bench.member(bench.lenaId);
    await saysOfThemselves();
    await openMember(membershipId);
    expect(manager.page.text).toContain('Skills Illustration, Type design');
    await manager.press('Add tag', { 'New tag': '50%_Off <script>alert(1)</script>' });
    await manager.press('Add tag', { 'New tag': 'Figma' });
    for (const search of ['ena vo', 'FIGMA', '50%_o', 'type des']) {
      await openCloud();
      await manager.press('Search', { Search: search });
      expect(manager.page.links).toContain('Lena Vogel');
      expect(manager.page.text).toContain('Draws letters');
    }
    await manager.press('Search', { Search: '%%x' });
    expect(manager.page.text).toContain('No member fits that.');
    await openCloud();
    await manager.press('Search', { Tag: 'Figma' });
    expect(manager.page.links).toContain('Lena Vogel');
    expect(manager.page.html).not.toContain('<script>alert');
    await openCloud('?tag=nobody');
    expect(manager.page.text).toContain('No member fits that.');
    await openCloud('?tag[]=a&search[x]=b&before=nonsense&standing=owner');
    expect(manager.page.status).toBe(200);
  });

  it('are paged by key, twenty-five at a time', async () => {
    for (let number = 1; number <= 27; number += 1) {
      const agencyId = await bench.agency(`Agency ${number}.`, bench.lenaId);
      await test.database.execute(
        `INSERT INTO talent_clouds.memberships (id, cloud_id, client_id, agency_id, state, came_by, profile_step, opened_at, ready_at, search_text)
         VALUES ($1, $2, $3, $4, 'ready', 'contract', 'required', now(), now(), $5)`,
        [newId(), bench.cloudId, bench.clientId, agencyId, `agency ${number}.`],
      );
    }
    await openCloud();
    expect(manager.page.links.filter((link) => link.startsWith('Agency'))).toHaveLength(25);
    expect(manager.page.links).toContain('Agency 27.');
    await manager.click('Older');
    expect(manager.page.links.filter((link) => link.startsWith('Agency'))).toEqual(['Agency 2.', 'Agency 1.']);
    await manager.click('Newer');
    await manager.press('Search', { Search: 'agency' });
    await manager.click('Older');
    expect(manager.page.path).toContain('search=agency');
    expect(manager.page.links).toContain('Agency 1.');
  });

  it('have notes and tags that only their client reads, and that stay when they come again', async () => {
    const membershipId = await bench.member(bench.lenaId);
    await openMember(membershipId);
    expect(manager.page.heading).toContain('Lena Vogel');
    await manager.press('Add note');
    expect(manager.page.errors).toEqual(['Write a note']);
    await manager.press('Add note', { 'New note': 'Superb with tokens <script>alert(1)</script>' });
    await manager.press('Add tag', { 'New tag': 'Design systems' });
    await manager.press('Add tag', { 'New tag': 'design  SYSTEMS' });
    expect(manager.page.text).toContain('Superb with tokens <script>alert(1)</script>');
    expect(manager.page.html).not.toContain('<script>alert');
    expect(manager.page.text).toContain('Dana Whitfield, 4 Jan');
    expect(manager.page.buttons.filter((name) => name.startsWith('Remove'))).toEqual(['Remove: Design systems']);

    await bench.person('Kenji Mori', kenji);
    const northwind = await bench.addClient('Northwind', kenji);
    const there = await bench.member(bench.lenaId, { cloudId: await bench.cloud('Northwind Experts', northwind), clientId: northwind });
    const other = await bench.signedIn(kenji);
    await other.open(`/client/clouds/members/${there}`);
    expect(other.page.heading).toContain('Lena Vogel');
    for (const secret of ['Superb', 'Design systems', 'Meridian']) expect(other.page.text).not.toContain(secret);
    const talent = await bench.signedIn(lena);
    for (const path of [`/clouds/${membershipId}`, `/clouds/${membershipId}/ready`]) expect((await talent.open(path)).text).not.toContain('Superb');
    expect((await talent.open(`/client/clouds/members/${membershipId}`)).status).toBe(403);

    await talent.open(`/clouds/${membershipId}/leaving`);
    await talent.press('Leave this cloud');
    await openMember(await bench.joins(bench.lenaId));
    expect(manager.page.text).toContain('Superb with tokens');
    expect(manager.page.text).toContain('Left Meridian Design Bench');
    await manager.press('Remove: Design systems');
    expect(manager.page.buttons.filter((name) => name.startsWith('Remove'))).toEqual([]);
  });

  it('are found by every tag, also by those that were added at the same moment', async () => {
    const membershipId = await bench.member(bench.lenaId);
    await openMember(membershipId);
    const tags = Array.from({ length: 20 }, (_, number) => `Bench ${String.fromCharCode(97 + number)}`);
    await Promise.all(tags.map((tag) => manager.request('POST', `/client/clouds/members/${membershipId}/tags`, new URLSearchParams({ ...manager.formToken, tag }))));
    const [member] = await test.database.rows<{ text: string }>('SELECT search_text AS text FROM talent_clouds.memberships WHERE id = $1', [membershipId]);
    expect(tags.filter((tag) => !member?.text.includes(tag.toLowerCase()))).toEqual([]);
  });

  it('get one note for one form, and no more than twenty tags', async () => {
    const membershipId = await bench.member(bench.lenaId);
    await openMember(membershipId);
    const form = { ...manager.formToken, note: 'Twice', formKey: newId(), authorId: bench.lenaId, clientId: bench.lenaId };
    await manager.post(`/client/clouds/members/${membershipId}/notes`, form);
    await manager.post(`/client/clouds/members/${membershipId}/notes`, form);
    expect(await test.database.rows('SELECT author_id, client_id, text FROM talent_clouds.notes')).toEqual([{ author_id: bench.danaId, client_id: bench.clientId, text: 'Twice' }]);
    for (let number = 1; number <= 20; number += 1) await manager.post(`/client/clouds/members/${membershipId}/tags`, { ...manager.formToken, tag: `Tag ${number}` });
    await manager.post(`/client/clouds/members/${membershipId}/tags`, { ...manager.formToken, tag: 'Tag 21' });
    expect(manager.page.status).toBe(409);
    await openMember(membershipId);
    await manager.press('Add tag', { 'New tag': 'x'.repeat(41) });
    expect(manager.page.errors).toEqual(['Use 40 characters or fewer']);
  });

  it('keep what they say of themselves to themselves again once they left', async () => {
    const membershipId = await bench.member(bench.lenaId);
    await saysOfThemselves();
    await openMember(membershipId);
    expect(manager.page.text).toContain('Type design');
    const talent = await bench.signedIn(lena);
    await talent.open(`/clouds/${membershipId}/leaving`);
    await talent.press('Leave this cloud');
    await openMember(membershipId);
    expect(manager.page.heading).toContain('Lena Vogel');
    for (const secret of ['Draws letters', 'Type design']) expect(manager.page.text).not.toContain(secret);
  });

  it('are removed with a reason that they read', async () => {
    const membershipId = await bench.member(bench.lenaId);
    await openMember(membershipId);
    expect(manager.page.linkTo('Offer a contract')).toBe(`/client/offers/new?member=${membershipId}`);
    await manager.click('Remove from this cloud');
    await manager.press('Remove from this cloud');
    expect(manager.page.status).toBe(422);
    await manager.press('Remove from this cloud', { Reason: 'We close the bench.' });
    expect(manager.page.text).toContain('Removed');
    expect(manager.page.links).not.toContain('Offer a contract');
    const mail = await mailTo(test, lena, 'You are no longer in Meridian Design Bench');
    expect(mail.text).toContain('We close the bench.');
    expect(mail.text).toContain('Meridian Labs');
    await openCloud();
    expect(manager.page.links).not.toContain('Lena Vogel');
  });
});
