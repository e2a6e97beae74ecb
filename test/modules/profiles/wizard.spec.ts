import { Journeys } from '../../../src/modules/journeys/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { smallCast, type Cast } from '../../support/cast.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';
import { answers, anAgency, hearing, onTheWay, saves, sections, stepsOf, type ProfileStep } from './way-into-cloud.js';

const half = { 'Most recent role': 'Painter', 'What you did': 'Letters & <script>alert(1)</script> "signs"' };

describe('the profile wizard', () => {
  let testing: TestApp;
  let cast: Cast;
  let rosa: Visitor;

  beforeAll(async () => {
    testing = await startApp();
  });
  afterAll(() => testing.stop());

  beforeEach(async () => {
    await testing.reset();
    cast = await smallCast(testing);
    rosa = await signedIn(testing, 'rosa@example.net');
  });

  const begin = async (profileStep: ProfileStep): Promise<string> => {
    const id = await onTheWay(testing, { personId: cast.rosa.personId }, profileStep);
    await rosa.open(`/clouds/${id}/profile`);
    return id;
  };

  it('S29: leads section by section to verification, with all names from the start and where each stands', async () => {
    const id = await begin('required');
    expect(rosa.page.heading).toBe('Create your profile');
    expect(rosa.page.path).toBe(`/clouds/${id}/profile/headline`);
    for (const name of sections) expect(rosa.page.links).toContain(name);
    expect(rosa.page.text.match(/To do/g)).toHaveLength(5);
    const heard = hearing(testing);
    for (const name of sections) await saves(rosa, name);
    expect(rosa.page.path).toBe(`/clouds/${id}/verification`);
    expect(await stepsOf(testing, id)).toMatchObject({ 'create-profile': 'done', verification: 'current', 'ready-to-hire': 'locked' });
    expect(heard.of('profiles.profile-section-saved')).toHaveLength(5);
    expect(heard.of('profiles.profile-step-ended')).toEqual([expect.objectContaining({ subjectId: id, outcome: 'finished', personId: cast.rosa.personId, agencyId: null })]);
    const [card] = await testing.database.rows(`SELECT headline, skills, rate_minor, currency, languages, is_published, completed_sections FROM profiles.profile_cards`);
    expect(card).toEqual({
      headline: 'Sign painter', skills: ['Lettering', 'gilding'], rate_minor: '108550', currency: 'EUR',
      languages: ['Swedish', 'English', 'German'], is_published: false, completed_sections: 5,
    });
  });

  it('keeps what was typed beside what is wrong with it, and reads nothing that no page asked for', async () => {
    await begin('required');
    await rosa.press('Save and continue', { Headline: '"><script>alert(1)</script>' });
    expect(rosa.page.status).toBe(422);
    expect(rosa.page.text).toContain('There is a problem');
    expect(rosa.page.errors).toEqual(['Write a few sentences']);
    expect(rosa.page.valueOf('Headline')).toBe('"><script>alert(1)</script>');
    expect(rosa.page.html).not.toContain('<script>alert');
    const form = rosa.page.fill('Save and continue', answers.Headline ?? {});
    await rosa.request('POST', form.action, new URLSearchParams([...form.fields, ['isPublished', 'true'], ['published_at', '2026-01-01'], ['slug', 'rosa']]));
    expect(await testing.database.rows('SELECT is_published, slug FROM profiles.profile_cards')).toEqual([{ is_published: false, slug: null }]);
  });

  it('refuses links that a browser would run', async () => {
    const id = await begin('skippable');
    await rosa.open(`/clouds/${id}/profile/experience`);
    for (const link of ['javascript:alert(1)', 'data:text/html,x', ' JavaScript:alert(1)//https://', 'https:alert(1)']) {
      await rosa.press('Save and continue', { ...answers.Experience, 'Link to your work': link });
      expect({ link, errors: rosa.page.errors }).toEqual({ link, errors: ['Enter a web address that begins with https://'] });
    }
  });

  it('S30: skips an empty section at once, and asks at a half-filled one, losing nothing', async () => {
    const id = await begin('skippable');
    await rosa.press('Skip');
    await rosa.press('Skip');
    expect(rosa.page.path).toBe(`/clouds/${id}/profile/experience`);
    await rosa.press('Skip', half);
    expect(rosa.page.status).toBe(422);
    expect(rosa.page.heading).toBe('Experience is half-filled');
    expect(rosa.page.text).toContain('There is a problem');
    expect(rosa.page.buttons).toEqual(expect.arrayContaining(['Finish this section', 'Keep as draft and skip', 'Discard and skip']));
    // Whoever leaves at the question, and comes back on another device, finds it as it was.
    const question = rosa.page;
    await rosa.open('/home');
    await rosa.open(`/clouds/${id}/profile/experience`);
    expect(rosa.page.valueOf('What you did')).toBe(half['What you did']);
    rosa.page = question;
    await rosa.press('Finish this section');
    expect([rosa.page.status, rosa.page.path]).toEqual([200, `/clouds/${id}/profile/experience`]);
    expect(rosa.page.valueOf('What you did')).toBe(half['What you did']);
    expect(rosa.page.html).not.toContain('<script>alert');
    await rosa.press('Skip');
    await rosa.press('Keep as draft and skip');
    expect(rosa.page.path).toBe(`/clouds/${id}/profile/rate`);
    expect(rosa.page.text).toContain('Half-filled');
    await rosa.open(`/clouds/${id}/profile/experience`);
    expect(rosa.page.valueOf('Most recent role')).toBe('Painter');
    await rosa.press('Skip', { Company: 'More' });
    await rosa.press('Discard and skip');
    await rosa.open(`/clouds/${id}/profile/experience`);
    expect(rosa.page.valueOf('Most recent role')).toBe('');
  });

  it('S30: saves a section that was filled in whole when it is skipped, and ends behind the last one', async () => {
    const id = await begin('skippable');
    const heard = hearing(testing);
    await rosa.press('Skip', answers.Headline);
    for (const _ of ['skills', 'experience', 'rate', 'languages']) await rosa.press('Skip');
    expect(rosa.page.path).toBe(`/clouds/${id}/verification`);
    expect(await stepsOf(testing, id)).toMatchObject({ 'create-profile': 'skipped', verification: 'current' });
    expect(heard.of('profiles.profile-section-saved')).toHaveLength(1);
    expect(heard.of('profiles.profile-step-ended')).toEqual([expect.objectContaining({ outcome: 'skipped' })]);
    expect((await rosa.open(`/clouds/${id}/profile`)).path).toBe('/profile');
    expect(rosa.page.text).toContain('Sign painter');
  });

  it('offers no skipping where the whole profile is required, says why, and takes none', async () => {
    const id = await begin('required');
    expect(rosa.page.buttons).not.toContain('Skip');
    expect(rosa.page.buttons).not.toContain('Skip to verification');
    expect(rosa.page.text).toContain('asks for a complete profile');
    const token = rosa.formToken;
    expect((await rosa.request('POST', `/clouds/${id}/profile/headline/skip`, new URLSearchParams(token))).status).toBe(422);
    expect((await rosa.request('POST', `/clouds/${id}/profile/headline/verification`, new URLSearchParams(token))).status).toBe(409);
    expect((await rosa.request('POST', `/clouds/${id}/profile`, new URLSearchParams(token))).status).toBe(409);
    // What was left out on the way comes again behind the last section.
    await rosa.open(`/clouds/${id}/profile/skills`);
    for (const name of sections.slice(1)) await saves(rosa, name);
    expect(rosa.page.path).toBe(`/clouds/${id}/profile/headline`);
    expect(await stepsOf(testing, id)).toMatchObject({ 'create-profile': 'current' });
  });

  it('S31: goes straight to verification where no profile is asked for, keeping what is half-filled', async () => {
    const id = await begin('not asked for');
    await saves(rosa, 'Headline');
    await rosa.press('Skip to verification', { Skills: 'Lettering' });
    expect(rosa.page.path).toBe(`/clouds/${id}/verification`);
    expect(await stepsOf(testing, id)).toMatchObject({ 'create-profile': 'skipped', verification: 'current' });
    await rosa.open('/profile/sections/skills');
    expect(rosa.page.valueOf('Skills')).toBe('Lettering');
  });

  it('S31: does not leave by Enter: the first button of the form saves', async () => {
    await begin('not asked for');
    expect(/<button[^>]*form="section"[^>]*>\s*(?:<span>)?([^<]+)/.exec(rosa.page.html)?.[1]).toBe('Save and continue');
  });

  it('lands on the same section after leaving, on another device too, with what was half-filled', async () => {
    const id = await begin('skippable');
    await saves(rosa, 'Headline');
    await rosa.press('Save and exit', { Skills: 'Lettering' });
    expect(rosa.page.path).toBe('/home');
    const elsewhere = await signedIn(testing, 'rosa@example.net');
    await elsewhere.open(`/clouds/${id}/profile`);
    expect(elsewhere.page.path).toBe(`/clouds/${id}/profile/skills`);
    expect(elsewhere.page.valueOf('Skills')).toBe('Lettering');
    await elsewhere.open('/home');
    await elsewhere.press('Continue');
    expect(elsewhere.page.path).toBe(`/clouds/${id}/profile/skills`);
  });

  it('offers a complete profile as it is, so that nothing is typed twice', async () => {
    await begin('required');
    for (const name of sections) await saves(rosa, name);
    const next = await begin('required');
    expect(rosa.page.text).toContain('You have a profile already: use it as it is');
    await rosa.press('Use my profile');
    expect(rosa.page.path).toBe(`/clouds/${next}/verification`);
    expect(await stepsOf(testing, next)).toMatchObject({ 'create-profile': 'done', verification: 'current' });
  });

  it('is nobody else’s: other people, clients and members without rights find nothing, and change nothing', async () => {
    const agency = await anAgency(testing, cast.world);
    const own = await begin('not asked for');
    const agencys = await onTheWay(testing, { agencyId: agency.agencyId }, 'not asked for');
    for (const [email, id] of [['ada@corner.example', own], ['sam@gangway.example', own], [agency.ownerEmail, own], [agency.memberEmail, agencys], ['rosa@example.net', agencys]] as const) {
      const other = await signedIn(testing, email);
      await other.open('/account');
      const body = (): URLSearchParams => new URLSearchParams({ ...other.formToken, headline: 'Mine', about: 'Mine' });
      for (const path of ['', '/headline']) expect((await other.request('GET', `/clouds/${id}/profile${path}`)).status).toBe(404);
      for (const path of ['', '/headline', '/headline/skip', '/headline/exit', '/headline/verification']) {
        expect({ path, status: (await other.request('POST', `/clouds/${id}/profile${path}`, body())).status }).toEqual({ path, status: 404 });
      }
    }
    expect(await testing.database.rows('SELECT 1 FROM profiles.sections')).toEqual([]);
    expect((await rosa.open(`/clouds/${own}/profile/nothing`)).status).toBe(404);
    expect((await rosa.open('/clouds/nothing/profile')).status).toBe(404);
    await testing.app.get(Journeys).end(own, 'removed');
    expect((await rosa.open(`/clouds/${own}/profile`)).status).toBe(404);
  });

  it('S27: lets an agency skip its profile always, in one’s own name as well as acting for it', async () => {
    const agency = await anAgency(testing, cast.world);
    const id = await onTheWay(testing, { agencyId: agency.agencyId }, 'required');
    const owner = await signedIn(testing, agency.ownerEmail);
    await owner.open(`/clouds/${id}/profile`);
    expect(owner.page.heading).toBe('Create your profile');
    expect(owner.page.valueOf('About the agency')).toBe('');
    await owner.press('Save and continue', { Headline: 'Brand design', 'About the agency': 'We draw.' });
    await owner.press('Orbit Studio');
    await owner.open(`/clouds/${id}/profile`);
    expect(owner.page.path).toBe(`/clouds/${id}/profile/skills`);
    for (const _ of ['skills', 'experience', 'rate', 'languages']) await owner.press('Skip');
    expect(await stepsOf(testing, id)).toMatchObject({ 'create-agency-profile': 'skipped', verification: 'current' });
    expect((await owner.open(`/clouds/${id}/profile`)).path).toBe('/profile');
    expect(owner.page.heading).toBe('Profile of Orbit Studio');
    expect(owner.page.text).toContain('Brand design');
  });
});
