import { Delivery } from '../../../src/platform/events/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buttonOf, mailsTo, mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { Poster, typedOpportunity } from './poster.js';

const news = 'Corner Bakery asks who has time';

describe('opportunities', () => {
  let testing: TestApp;
  let poster: Poster;
  let ada: Visitor;

  beforeAll(async () => {
    testing = await startApp();
  });
  afterAll(() => testing.stop());
  beforeEach(async () => {
    await testing.reset();
    poster = new Poster(testing);
    await poster.open();
    ada = await poster.signedIn(poster.ada);
  });

  it('S10: from posting to the offer in My jobs, each told once, in two clicks from the answer', async () => {
    await ada.open('/client/clouds');
    await ada.click('Post an opportunity');
    await poster.drafts(ada, ['Painters']);
    expect(ada.page.heading).toBe('Check your opportunity');
    expect(ada.page.text).toContain('1 member who is ready to hire gets a mail.');
    await ada.press('Post opportunity');
    expect(ada.page.text).toContain('The opportunity is posted. 1 member gets a mail.');

    const rosa = await poster.signedIn(poster.rosa);
    await rosa.open('/home');
    expect(rosa.page.text).toContain('Corner Bakery asks who has time.');
    await rosa.open(buttonOf(await mailTo(testing, 'rosa@example.net', news), 'See the opportunity'));
    expect(rosa.page.heading).toBe('Shop window for spring');
    for (const words of ['Corner Bakery', '€45.00', 'up to 20 hours a week', 'Nothing is agreed by answering.']) expect(rosa.page.text).toContain(words);
    expect(rosa.page.html).toContain('<strong>tulips</strong>');
    await rosa.press('Interested', { Note: 'I have time from March.' });
    expect(rosa.page.text).toContain('You said: interested');
    await rosa.open('/home');
    expect(rosa.page.text).not.toContain('asks who has time');

    await ada.open('/home');
    expect(ada.page.text).toContain('1 member is interested');
    await ada.open('/client/clouds');
    await ada.click('Shop window for spring');
    for (const words of ['1 is interested', 'Rosa Lindgren', 'Ready to hire', 'I have time from March.']) expect(ada.page.text).toContain(words);
    await ada.click('Offer a contract: Rosa Lindgren');
    expect(['Project name', 'Scope of work', 'Hourly rate', 'Weekly limit', 'Start date', 'End date'].map((label) => ada.page.valueOf(label))).toEqual([
      'Shop window for spring', 'Paint **tulips**.', '45.00', '20', '2027-03-01', '2027-04-30',
    ]);
    await ada.press('Send offer');
    expect(ada.page.path).toMatch(/^\/client\/contracts\//);
    expect(ada.page.text).toContain("The offer is with Rosa Lindgren. What is still valid of the onboarding isn't asked again.");

    await rosa.open('/jobs');
    expect(rosa.page.text.split('Shop window for spring')).toHaveLength(2);
    expect((await mailsTo(testing, 'rosa@example.net')).filter(({ subject }) => subject.includes('Shop window for spring'))).toHaveLength(2);
    await ada.open('/client/opportunities');
    await ada.click('Shop window for spring');
    expect(ada.page.links).toContain('Offer sent: Rosa Lindgren');
    await ada.open('/home');
    expect(ada.page.text).not.toContain('is interested');
  });

  it('tells each member who is ready once, also in two clouds; nobody who is on the way in, left or was removed', async () => {
    await poster.member(poster.bakers, { personId: poster.rosa.personId }, 'ready');
    const others = { joining: 'jo@example.net', left: 'lea@example.net', removed: 'ron@example.net' } as const;
    for (const state of ['joining', 'left', 'removed'] as const) {
      const { personId } = await poster.world.person(`Member ${state}`, others[state]);
      await poster.member(poster.bakers, { personId }, state);
    }
    await poster.posts(ada, ['Painters', 'Bakers']);
    expect(await mailsTo(testing, 'rosa@example.net')).toHaveLength(1);
    for (const address of Object.values(others)) expect(await mailsTo(testing, address)).toHaveLength(0);
  });

  it('posts once, however often either form is sent', async () => {
    await ada.open('/client/opportunities/new');
    const typed = ada.page.fill('Continue', { ...typedOpportunity, Painters: true });
    await Promise.all([1, 2, 3].map(() => ada.request('POST', typed.action, new URLSearchParams(typed.fields))));
    expect(await poster.count('talent_clouds.opportunities')).toBe(1);
    await ada.open('/client/opportunities');
    await ada.click('Shop window for spring');
    const posting = ada.page.fill('Post opportunity', {});
    await Promise.all([1, 2, 3].map(() => ada.request('POST', posting.action, new URLSearchParams(posting.fields))));
    expect(await mailsTo(testing, 'rosa@example.net')).toHaveLength(1);
    // The same form again, by way of the browser's back button, changes nothing that was posted.
    const again = typed.fields.map(([name, value]) => [name, name === 'title' ? 'Something else' : value]);
    await ada.post(typed.action, Object.fromEntries(again) as Record<string, string>);
    expect(ada.page.heading).toBe('Shop window for spring');
  });

  it('says what is missing, keeps what was typed, and lets a draft be changed', async () => {
    await ada.open('/client/opportunities/new');
    await ada.press('Continue', { ...typedOpportunity, Title: '', 'Hourly rate': '', 'End date': '2027-02-01', 'Answer by': '2020-01-01' });
    expect(ada.page.status).toBe(422);
    expect(ada.page.errors.sort()).toEqual(
      ['Choose at least one talent cloud', 'Enter a title', 'Enter an hourly rate, like 85.00', 'The end must be on or after the start', 'The last day for answers must be today or later'].sort(),
    );
    expect(ada.page.valueOf('Brief')).toBe('Paint **tulips**.');
    await poster.drafts(ada, ['Painters']);
    await ada.click('Change something');
    expect(ada.page.valueOf('Hourly rate')).toBe('45.00');
    await ada.press('Continue', { Title: 'Autumn window', 'Fixed price': true, 'Agreed amount': '1,200.00', Painters: false, Bakers: true });
    expect(ada.page.heading).toBe('Check your opportunity');
    for (const words of ['Autumn window', '€1,200.00', 'Bakers', 'so nobody gets a mail']) expect(ada.page.text).toContain(words);
    expect(ada.page.text).not.toContain('Painters');
    expect(await poster.count('talent_clouds.opportunities')).toBe(1);
  });

  it.each(['queued', 'sent'] as const)('does not tell a member who left before the mail was %s', async (moment) => {
    await poster.drafts(ada, ['Painters']);
    await ada.press('Post opportunity');
    if (moment === 'sent') await testing.app.get(Delivery).deliverDue();
    await testing.database.execute(`UPDATE talent_clouds.memberships SET state = 'left', ended_at = now()`);
    expect(await mailsTo(testing, 'rosa@example.net')).toHaveLength(0);
    expect(await poster.count(`platform.mails WHERE kind = 'talent-clouds.opportunity-posted'`)).toBe(moment === 'sent' ? 1 : 0);
  });

  it('tells ten thousand members in a few statements', async () => {
    await testing.database.execute(
      `WITH people AS (
         INSERT INTO accounts.people (id, full_name, password_hash, time_zone, locale, created_at)
         SELECT gen_random_uuid(), 'Member ' || n, 'none', 'UTC', 'en', now() FROM generate_series(1, 10000) AS n RETURNING id, full_name
       ), addresses AS (
         INSERT INTO accounts.addresses (id, person_id, address, is_primary, verified_at, created_at)
         SELECT gen_random_uuid(), id, lower(replace(full_name, ' ', '')) || '@many.example', true, now(), now() FROM people
       )
       INSERT INTO talent_clouds.memberships (id, cloud_id, client_id, person_id, state, came_by, profile_step, opened_at, ready_at)
       SELECT gen_random_uuid(), $1, $2, id, 'ready', 'invitation', 'skippable', $3, $3 FROM people`,
      [poster.painters, poster.ada.client.id, testing.clock.now()],
    );
    await poster.drafts(ada, ['Painters']);
    expect(ada.page.text).toContain('10001 members');
    await ada.press('Post opportunity');
    await testing.app.get(Delivery).deliverDue();
    expect(await poster.count(`platform.mails WHERE kind = 'talent-clouds.opportunity-posted'`)).toBe(10_001);
  });

  it('shows what people typed as words, wherever it stands', async () => {
    const awkward = `<script>alert(1)</script>"'{{title}}`;
    await poster.posts(ada, ['Painters'], { Title: awkward, Brief: awkward });
    expect(ada.page.heading).toBe(awkward);
    expect(ada.page.html).not.toContain('<script>alert');
    const mail = await mailTo(testing, 'rosa@example.net', news);
    expect(mail.html).not.toContain('<script>alert');
    const rosa = await poster.signedIn(poster.rosa);
    for (const path of ['/home', '/opportunities', buttonOf(mail, 'See the opportunity')]) {
      await rosa.open(path);
      expect(rosa.page.text).toContain(awkward);
      expect(rosa.page.html).not.toContain('<script>alert');
    }
    await rosa.press('Interested', { Note: awkward });
    await ada.open(ada.page.path);
    expect(ada.page.text.split(awkward).length).toBeGreaterThan(3);
    expect(ada.page.html).not.toContain('<script>alert');
  });
});
