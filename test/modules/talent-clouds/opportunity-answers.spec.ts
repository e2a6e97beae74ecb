import type { Person } from '../../../seeds/world.js';
import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo, mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { Poster } from './poster.js';

const dayMilliseconds = 86_400_000;

describe('answers to an opportunity', () => {
  let testing: TestApp;
  let poster: Poster;
  let ada: Visitor;
  let rosa: Visitor;

  beforeAll(async () => {
    testing = await startApp();
  });
  afterAll(() => testing.stop());
  beforeEach(async () => {
    await testing.reset();
    poster = new Poster(testing);
    await poster.open();
    ada = await poster.signedIn(poster.ada);
    rosa = await poster.signedIn(poster.rosa);
  });

  const answersOf = (id: string): Promise<{ answer: string; note: string }[]> => testing.database.rows('SELECT answer, note FROM talent_clouds.answers WHERE opportunity_id = $1', [id]);

  it('is nothing to anybody outside its clouds, nor to those who left, nor while it is a draft', async () => {
    const id = await poster.posts(ada, ['Painters']);
    await poster.drafts(ada, ['Painters'], { Title: 'Still a draft' });
    const draft = ada.page.path.split('/').at(-1) ?? '';
    const otto = await poster.world.person('Otto Stranger', 'otto@example.net');
    const bea = await poster.world.person('Bea Baker', 'bea@example.net');
    const lea = await poster.world.person('Lea Gone', 'lea@example.net');
    await poster.member(poster.bakers, { personId: bea.personId }, 'ready');
    await poster.member(poster.painters, { personId: lea.personId }, 'left');
    for (const person of [otto, bea, lea]) {
      const visitor = await poster.signedIn(person);
      await visitor.open('/opportunities');
      expect(visitor.page.text).not.toContain('Shop window for spring');
      await visitor.open('/account');
      expect((await visitor.open(`/opportunities/${id}`)).status).toBe(404);
      await visitor.open('/account');
      expect((await visitor.post(`/opportunities/${id}/answers`, { ...visitor.formToken, answer: 'interested' })).status).toBe(404);
    }
    expect((await rosa.open(`/opportunities/${draft}`)).status).toBe(404);
    expect((await rosa.open('/opportunities/not-an-id')).status).toBe(404);
    expect(await answersOf(id)).toEqual([]);
  });

  it('may be changed until it closes: the last one stands', async () => {
    const id = await poster.posts(ada, ['Painters']);
    await rosa.open(`/opportunities/${id}`);
    await rosa.press('Not now', { Note: 'I am away.' });
    expect(rosa.page.text).toContain('You said: not now');
    await rosa.press('Interested', { Note: 'Plans have changed.' });
    expect(rosa.page.text).toContain('You said: interested');
    expect(rosa.page.valueOf('Note')).toBe('Plans have changed.');
    expect(await answersOf(id)).toEqual([{ answer: 'interested', note: 'Plans have changed.' }]);
    await rosa.press('Interested', { Note: 'x'.repeat(2001) });
    expect(rosa.page.status).toBe(422);
    expect(rosa.page.errors).toEqual(['Use 2000 characters or fewer']);
  });

  it('closes by itself after its last day, also before the job comes round, and then answers with a plain page', async () => {
    const id = await poster.posts(ada, ['Painters']);
    await rosa.open(`/opportunities/${id}`);
    testing.clock.standAt(new Date(Date.now() + 15 * dayMilliseconds));
    rosa = await poster.signedIn(poster.rosa);
    await rosa.open('/account');
    await rosa.post(`/opportunities/${id}/answers`, { ...rosa.formToken, answer: 'interested', note: '', agencyId: '' });
    expect(rosa.page.status).toBe(409);
    expect(rosa.page.heading).toBe('This opportunity takes no more answers');
    await rosa.open(`/opportunities/${id}`);
    expect(rosa.page.buttons).not.toContain('Interested');
    expect(rosa.page.text).toContain('You did not answer.');
    await testing.runJob('talent-clouds.close-opportunities');
    expect(await testing.database.rows('SELECT state FROM talent_clouds.opportunities')).toEqual([{ state: 'closed' }]);
    expect(await answersOf(id)).toEqual([]);
    await rosa.open('/home');
    expect(rosa.page.text).not.toContain('Shop window for spring');
  });

  it('tells those who answered, and nobody else, when the client withdraws it', async () => {
    const bea = await poster.world.person('Bea Baker', 'bea@example.net');
    await poster.member(poster.painters, { personId: bea.personId }, 'ready');
    const id = await poster.posts(ada, ['Painters']);
    await rosa.open(`/opportunities/${id}`);
    await rosa.press('Interested');
    await ada.open(`/client/opportunities/${id}`);
    await ada.click('End opportunity');
    await ada.press('End opportunity');
    expect(ada.page.errors).toEqual(['Choose how it ends']);
    const form = ada.page.fill('End opportunity', { 'Withdraw it': true, Reason: 'The shop moves.' });
    const answers = await Promise.all([1, 2].map(() => ada.request('POST', form.action, new URLSearchParams(form.fields))));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const mail = await mailTo(testing, 'rosa@example.net', 'Withdrawn: Shop window for spring');
    expect(mail.text).toContain('The shop moves.');
    expect(await mailsTo(testing, 'rosa@example.net')).toHaveLength(2);
    expect(await mailsTo(testing, 'bea@example.net')).toHaveLength(1);
    await rosa.open(`/opportunities/${id}`);
    expect(rosa.page.text).toContain('Corner Bakery withdrew this opportunity');
    await ada.open(`/client/opportunities/${id}`);
    expect(ada.page.links).not.toContain('Offer a contract: Rosa Lindgren');
  });

  it('tells those who answered when it is closed, and takes no more', async () => {
    const id = await poster.posts(ada, ['Painters']);
    await rosa.open(`/opportunities/${id}`);
    await rosa.press('Interested');
    await ada.open(`/client/opportunities/${id}/ending`);
    await ada.press('End opportunity', { 'Close it': true });
    expect(ada.page.text).toContain('The opportunity is closed. Those who answered get a mail.');
    expect((await mailTo(testing, 'rosa@example.net', 'Closed:')).text).toContain('if it is you, you get an offer');
    expect(ada.page.links).toContain('Offer a contract: Rosa Lindgren');
  });

  describe('of an agency', () => {
    let owner: Person;
    let manager: Person;
    let id: string;

    beforeEach(async () => {
      owner = await poster.world.person('Omar Haddad', 'omar@orbit.example');
      manager = await poster.world.person('Mia Sund', 'mia@orbit.example');
      const agencyId = await poster.agency('Orbit Studio', owner, manager);
      await poster.member(poster.painters, { agencyId }, 'ready');
      id = await poster.posts(ada, ['Painters']);
    });

    it('is one, of whichever owner or manager said it last, and says who; its contact alone is mailed', async () => {
      expect((await mailTo(testing, owner.email)).text).toContain('asks whether Orbit Studio has time');
      expect(await mailsTo(testing, manager.email)).toHaveLength(0);
      const omar = await poster.signedIn(owner);
      await omar.open(`/opportunities/${id}`);
      await omar.press('Interested', { Note: 'With two people.' });
      const mia = await poster.signedIn(manager);
      await mia.open(`/opportunities/${id}`);
      expect(mia.page.text).toContain('Omar Haddad said: interested');
      await mia.press('Not now', { Note: 'We are full.' });
      await omar.open(`/opportunities/${id}`);
      expect(omar.page.text).toContain('Mia Sund said: not now');
      expect(await answersOf(id)).toEqual([{ answer: 'not now', note: 'We are full.' }]);
      await ada.open(`/client/opportunities/${id}`);
      for (const words of ['Orbit Studio', 'Mia Sund', 'Not now', 'We are full.']) expect(ada.page.text).toContain(words);
    });

    it('is not given by its other members, and not for an agency that one does not manage', async () => {
      await testing.database.execute(`UPDATE agencies.members SET role = 'member' WHERE person_id = $1`, [manager.personId]);
      const mia = await poster.signedIn(manager);
      expect((await mia.open(`/opportunities/${id}`)).status).toBe(404);
      const agency = await testing.database.row<{ id: string }>('SELECT agency_id AS id FROM agencies.agency_cards');
      await rosa.open(`/opportunities/${id}`);
      await rosa.post(`/opportunities/${id}/answers`, { ...rosa.formToken, answer: 'interested', agencyId: agency?.id ?? '' });
      expect(rosa.page.status).toBe(404);
      expect(await answersOf(id)).toEqual([]);
    });

    it('stands beside the answer of somebody who is a member themselves, too', async () => {
      await poster.member(poster.painters, { personId: owner.personId }, 'ready');
      const omar = await poster.signedIn(owner);
      await omar.open(`/opportunities/${id}`);
      expect(omar.page.text).toContain('For Orbit Studio');
      await omar.press('Interested');
      expect(await answersOf(id)).toHaveLength(1);
      await omar.open('/home');
      expect(omar.page.text).toContain('Shop window for spring');
    });
  });
});
