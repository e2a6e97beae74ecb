import { Client } from 'pg';
import type { Member } from '../../../seeds/world.js';
import { startApp, type TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { mailsTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { Poster } from './poster.js';

const typedOffer = {
  'Project name': 'Window for the fair',
  'Scope of work': 'Paint **roses**.',
  'Fixed price': true,
  'Agreed amount': '800.00',
  Currency: 'EUR',
  'Start date': '2027-05-01',
} as const;

describe('offers to members', () => {
  let testing: TestApp;
  let poster: Poster;
  let ada: Visitor;
  let id: string;

  beforeAll(async () => {
    testing = await startApp();
  });
  afterAll(() => testing.stop());
  beforeEach(async () => {
    await testing.reset();
    poster = new Poster(testing);
    await poster.open();
    ada = await poster.signedIn(poster.ada);
    id = await poster.posts(ada, ['Painters']);
    const rosa = await poster.signedIn(poster.rosa);
    await rosa.open(`/opportunities/${id}`);
    await rosa.press('Interested');
  });

  const contracts = (): Promise<number> => poster.count('contracts.contracts');

  async function toTheOffer(visitor = ada): Promise<void> {
    await visitor.open(`/client/opportunities/${id}`);
    await visitor.click('Offer a contract: Rosa Lindgren');
  }

  it('become one contract, however often Send offer is pressed at once', async () => {
    await toTheOffer();
    const form = ada.page.fill('Send offer', {});
    const answers = await Promise.all(Array.from({ length: 50 }, () => ada.request('POST', form.action, new URLSearchParams(form.fields))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await contracts()).toBe(1);
    expect(await mailsTo(testing, 'rosa@example.net')).toHaveLength(2);
    // Another form for the same answer leads to the offer that stands.
    await ada.open(`/client/offers/new?answer=${form.fields.find(([name]) => name === 'answer')?.[1]}`);
    expect(ada.page.path).toMatch(/^\/client\/contracts\//);
  });

  it('and the answer they were made of are not changed at the same moment', async () => {
    const rosa = await poster.signedIn(poster.rosa);
    await rosa.open(`/opportunities/${id}`);
    const { action, fields } = rosa.page.fill('Not now', {});
    const offering = new Client({ connectionString: testing.settings.migrationDatabaseUrl });
    await offering.connect();
    await offering.query('BEGIN');
    // As far as SendOffer has come when the other press arrives.
    await offering.query('SET LOCAL session_replication_role = replica');
    await offering.query('SELECT 1 FROM talent_clouds.answers FOR UPDATE');
    const pressed = rosa.request('POST', action, new URLSearchParams(fields));
    await eventually(async () => expect(await testing.database.rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).toHaveLength(1));
    await offering.query(`INSERT INTO talent_clouds.offers (contract_id, client_id, form_key, membership_id, answer_id, sent_by_id, sent_at)
      SELECT gen_random_uuid(), opportunity.client_id, gen_random_uuid(), gen_random_uuid(), answer.id, answer.answered_by_id, now()
        FROM talent_clouds.answers AS answer JOIN talent_clouds.opportunities AS opportunity ON opportunity.id = answer.opportunity_id`);
    await offering.query('COMMIT');
    await offering.end();
    expect((await pressed).status).toBe(409);
    expect(await testing.database.rows('SELECT answer FROM talent_clouds.answers')).toEqual([{ answer: 'interested' }]);
  });

  it('are written as they were agreed meanwhile, and refused with a reason where something is missing', async () => {
    await toTheOffer();
    await ada.press('Send offer', { 'Hourly rate': '', 'Project name': '' });
    expect(ada.page.status).toBe(422);
    expect(ada.page.errors.sort()).toEqual(['Enter a project name', 'Enter an hourly rate, like 85.00']);
    await ada.press('Send offer', { ...typedOffer, 'End date': '' });
    expect(ada.page.heading).toContain('Window for the fair');
    const terms = await testing.database.row('SELECT scope, amount_minor AS amount, rate_minor AS rate, ends_on AS ends FROM contracts.terms');
    expect(terms).toEqual({ scope: 'Paint **roses**.', amount: '80000', rate: null, ends: null });
  });

  it('go directly to a member, too, once per form', async () => {
    await testing.database.execute('DELETE FROM talent_clouds.answers');
    const membership = await testing.database.row<{ id: string }>('SELECT id FROM talent_clouds.memberships');
    await ada.open(`/client/offers/new?member=${membership?.id}`);
    const form = ada.page.fill('Send offer', typedOffer);
    await Promise.all(Array.from({ length: 5 }, () => ada.request('POST', form.action, new URLSearchParams(form.fields))));
    expect(await contracts()).toBe(1);
    const rosa = await poster.signedIn(poster.rosa);
    await rosa.open('/jobs');
    expect(rosa.page.text).toContain('Window for the fair');
  });

  it('lead to an agency in the name of those who may accept for it', async () => {
    const omar = await poster.world.person('Omar Haddad', 'omar@orbit.example');
    const agencyId = await poster.agency('Orbit Studio', omar, await poster.world.person('Mia Sund', 'mia@orbit.example'));
    const membershipId = await poster.member(poster.painters, { agencyId }, 'ready');
    await ada.open(`/client/offers/new?member=${membershipId}`);
    await ada.press('Send offer', typedOffer);
    expect(ada.page.text).toContain('The offer is with Orbit Studio.');
    expect(await testing.database.row('SELECT agency_id AS "agencyId", freelancer_id AS "freelancerId" FROM contracts.contracts')).toEqual({ agencyId, freelancerId: null });
    const visitor = await poster.signedIn(omar);
    await visitor.open('/jobs');
    expect(visitor.page.text).toContain('Window for the fair');
  });

  it('are not sent to whoever left, changed their mind, or answered what was withdrawn', async () => {
    await toTheOffer();
    const send = async (): Promise<string> => {
      const form = ada.page.fill('Send offer', {});
      const answer = await ada.request('POST', form.action, new URLSearchParams(form.fields));
      expect(answer.status).toBe(409);
      return answer.text();
    };
    await testing.database.execute(`UPDATE talent_clouds.answers SET answer = 'not now'`);
    expect(await send()).toContain('They said “not now” meanwhile');
    await testing.database.execute(`UPDATE talent_clouds.answers SET answer = 'interested'; UPDATE talent_clouds.memberships SET state = 'left', ended_at = now()`);
    expect(await send()).toContain('They are no longer in any of your talent clouds');
    await testing.database.execute(`UPDATE talent_clouds.opportunities SET state = 'withdrawn', ended_at = now()`);
    expect(await send()).toContain('This opportunity is withdrawn');
    expect(await contracts()).toBe(0);
  });

  it('keep the answer that they came from', async () => {
    await toTheOffer();
    await ada.press('Send offer');
    const rosa = await poster.signedIn(poster.rosa);
    await rosa.open(`/opportunities/${id}`);
    expect(rosa.page.buttons).not.toContain('Not now');
    expect(rosa.page.links).toContain('See the offer');
    await rosa.open('/account');
    await rosa.post(`/opportunities/${id}/answers`, { ...rosa.formToken, answer: 'not now' });
    expect(rosa.page.status).toBe(409);
    expect(rosa.page.heading).toBe('You have an offer for this already');
  });

  it("are another client's matter: its opportunities, answers and members are not there", async () => {
    const [answer, membership] = await Promise.all(['answers', 'memberships'].map((table) => testing.database.row<{ id: string }>(`SELECT id FROM talent_clouds.${table}`)));
    const rival: Member = await poster.world.client({ ...poster.ada, email: 'sam@gangway.example' }, 'Rival Bakery', 'basic', await poster.world.person('Rita Rival', 'rita@rival.example'));
    const rita = await poster.signedIn(rival);
    for (const path of [`/client/opportunities/${id}`, `/client/opportunities/${id}/edit`, `/client/opportunities/${id}/ending`, `/client/offers/new?answer=${answer?.id}`, `/client/offers/new?member=${membership?.id}`, '/client/offers/new']) {
      expect([path, (await rita.open(path)).status]).toEqual([path, 404]);
    }
    await rita.open('/client/opportunities');
    expect(rita.page.text).not.toContain('Shop window for spring');
    await rita.open('/client/opportunities/new');
    const { formToken } = rita;
    const terms = { projectName: 'Stolen', scope: 'x', contractKind: 'hourly', rate: '1.00', currency: 'EUR', startsOn: '2027-05-01' };
    for (const [field, to] of [['answer', answer?.id], ['member', membership?.id]] as const) expect((await rita.post('/client/offers', { ...formToken, ...terms, [field]: to ?? '' })).status).toBe(404);
    for (const path of ['posting', 'ending']) expect((await rita.post(`/client/opportunities/${id}/${path}`, { ...formToken, how: 'withdrawn' })).status).toBe(404);
    // A cloud of somebody else can't be chosen, whatever is posted.
    await rita.post('/client/opportunities', { ...formToken, ...terms, title: 'Stolen', brief: 'x', answerBy: '2999-01-01', [`cloud-${poster.painters}`]: 'yes' });
    expect(rita.page.status).toBe(422);
    expect(await contracts()).toBe(0);
  });

  it('are for owners and hiring managers alone, and so are opportunities', async () => {
    for (const role of ['reviewer', 'finance'] as const) {
      const person = await poster.world.person(`Some ${role}`, `${role}@corner.example`);
      await poster.world.colleague(poster.ada, person, role);
      const visitor = await poster.signedIn(person);
      await visitor.open('/client');
      await visitor.open('/account');
      for (const path of ['/client/opportunities', '/client/opportunities/new', `/client/opportunities/${id}`, '/client/offers/new']) expect((await visitor.open(path)).status).toBe(403);
      await visitor.open('/account');
      expect((await visitor.post('/client/opportunities', visitor.formToken)).status).toBe(403);
    }
    const holly = await poster.world.person('Holly Manager', 'holly@corner.example');
    await poster.world.colleague(poster.ada, holly, 'hiring manager');
    const visitor = await poster.signedIn(holly);
    await toTheOffer(visitor);
    expect(visitor.page.heading).toBe('Offer a contract');
  });
});
