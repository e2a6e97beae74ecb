import { Contracts } from '../../../src/modules/contracts/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buttonOf, mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian, someTerms } from './meridian.js';
import { mira, Orbit, piotr, tomasz } from './orbit.js';

const hello = 'Hi Dana, Orbit is glad to start.';

describe('an offer to an agency', () => {
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

  /** Confirmed and cleared, by an agency that is public already. */
  async function readyOffer(): Promise<string> {
    await orbit.publish();
    const contractId = await orbit.offer();
    await owner.open(`/contracts/${contractId}/review`);
    await owner.press('Confirm and continue');
    return contractId;
  }

  it('S28: is found, read and accepted by its owner in their own name, and leads to the room', async () => {
    const contractId = await readyOffer();
    await owner.open('/jobs');
    expect(owner.page.text).toContain('An offer for Orbit Studio');
    expect(owner.page.text).toContain('$85.00');
    await owner.press('Continue');
    expect(owner.page.heading).toBe('Accept the offer');
    await owner.press('Accept and send message', { 'Your first message': hello });
    expect(owner.page.path).toMatch(/^\/rooms\//);
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'active', agency_id: orbit.agencyId, freelancer_id: null });
    const client = await meridian.signedIn(dana);
    await client.open('/client/contracts');
    expect(client.page.text).toContain('Orbit Studio');
    await client.open(`/client/contracts/${contractId}`);
    expect(client.page.text).toContain('Orbit Studio');
  });

  it('S26: cannot be accepted before the agency is confirmed, and opens the acceptance as soon as it is', async () => {
    await meridian.asksForSomething();
    const contractId = await orbit.offer();
    await owner.open(`/contracts/${contractId}/review`);
    await owner.press('Confirm and continue');
    expect(owner.page.heading).toBe('Get ready to start');
    await orbit.cleared(contractId);
    expect(await orbit.stepOf(contractId, 'confirm-agency')).toBe('current');
    await owner.post(`/contracts/${contractId}/acceptance`, { ...owner.formToken, message: hello });
    expect(owner.page.status).toBe(409);
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'confirmed', agency_confirmed_at: null });
    await orbit.publish();
    expect([await orbit.stepOf(contractId, 'confirm-agency'), await orbit.stepOf(contractId, 'accept-offer')]).toEqual(['done', 'current']);
    await owner.open(`/contracts/${contractId}/acceptance`);
    expect(owner.page.heading).toBe('Accept the offer');
  });

  it('gets new terms, an end and a PDF through its owner and its manager, and not through its plain members', async () => {
    const contractId = await readyOffer();
    await owner.press('Accept and send message', { 'Your first message': hello });
    const client = await meridian.signedIn(dana);
    await client.open(`/client/contracts/${contractId}/terms/new`);
    await client.press('Change terms', { 'Hourly rate': '92.00' });
    const manager = await meridian.signedIn(mira);
    const member = await meridian.signedIn(piotr);
    await manager.open('/home');
    expect(manager.page.text).toContain('New terms to confirm');
    await member.open('/home');
    expect(member.page.text).not.toContain('New terms to confirm');
    for (const path of ['/proposal', '/ending', '/pdf']) {
      await member.open(`/contracts/${contractId}${path}`);
      expect([path, member.page.status]).toEqual([path, 404]);
    }
    await member.post(`/contracts/${contractId}/proposal/confirmation`, { ...member.formToken, termsVersion: '2' });
    expect(member.page.status).toBe(404);
    await manager.open(`/contracts/${contractId}/proposal`);
    await manager.press('Confirm new terms');
    expect(await meridian.contract(contractId)).toMatchObject({ terms_version: 2 });
    expect((await mailTo(meridian.test, dana, 'confirmed the new terms')).subject).toContain('Mira Nowak confirmed');
    await owner.open(`/contracts/${contractId}/ending`);
    await owner.press('End contract', { 'Last day': meridian.test.clock.today(), Reason: 'We are full.' });
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'ended', closed_because: 'We are full.' });
  });

  it('is accepted once when its owner and its manager press at the same moment', async () => {
    const contractId = await readyOffer();
    const manager = await meridian.signedIn(mira);
    const answers = await Promise.all(
      [owner, manager].map((visitor) => visitor.request('POST', `/contracts/${contractId}/acceptance`, new URLSearchParams({ ...visitor.formToken, message: hello }))),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await meridian.countOf('messaging.rooms', contractId)).toBe(1);
    expect(await test.database.rows(`SELECT 1 FROM audit.entries WHERE action = 'contracts.offer-accepted' AND subject_id = $1`, [contractId])).toHaveLength(1);
    await manager.open(`/contracts/${contractId}/room`);
    expect(manager.page.text).toContain(hello);
  });

  it('tells plain members that there is a job once it runs, and nobody but owners and managers what it pays', async () => {
    const contractId = await readyOffer();
    const member = await meridian.signedIn(piotr);
    for (const path of ['', '/review', '/acceptance', '/change-requests/new']) {
      await member.open(`/contracts/${contractId}${path}`);
      expect([path, member.page.status]).toEqual([path, 404]);
    }
    await member.open('/home');
    await member.post(`/contracts/${contractId}/acceptance`, { ...member.formToken, message: hello });
    expect(member.page.status).toBe(404);
    await owner.press('Accept and send message', { 'Your first message': hello });
    await member.open('/jobs');
    expect(member.page.text).toContain('Design system refresh');
    expect(member.page.text).toContain('for Orbit Studio');
    expect(member.page.html).not.toContain('85.00');
    const manager = await meridian.signedIn(mira);
    await manager.open('/jobs');
    expect(manager.page.text).toContain('$85.00');
    await manager.open(`/contracts/${contractId}`);
    expect(manager.page.status).toBe(200);
  });

  it('does not exist for the owner of another agency', async () => {
    const contractId = await readyOffer();
    const lenaVisits = await meridian.signedIn(lena);
    await orbit.found('Comet Works', meridian.lenaId);
    await lenaVisits.open('/jobs');
    const token = lenaVisits.formToken;
    expect(lenaVisits.page.text).not.toContain('Design system refresh');
    for (const [path, fields] of [['acceptance', { message: hello }], ['confirmation', { termsVersion: '1' }], ['change-requests', { term: 'pay', message: 'More' }]] as const) {
      await lenaVisits.post(`/contracts/${contractId}/${path}`, { ...token, ...fields });
      expect([path, lenaVisits.page.status]).toEqual([path, 404]);
    }
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'confirmed' });
  });

  it('is taken away with the role, on the next request', async () => {
    const contractId = await readyOffer();
    const manager = await meridian.signedIn(mira);
    await manager.open(`/contracts/${contractId}/acceptance`);
    expect(manager.page.heading).toBe('Accept the offer');
    await test.database.execute(`UPDATE agencies.members SET role = 'member' WHERE agency_id = $1 AND role = 'manager'`, [orbit.agencyId]);
    await manager.press('Accept and send message', { 'Your first message': hello });
    expect(manager.page.status).toBe(404);
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'confirmed' });
  });

  it('comes by mail when it is made without an invitation, to the agency’s contact', async () => {
    await orbit.publish();
    const to = { clientId: meridian.clientId, hiringManagerId: meridian.danaId, audience: 'agency' as const, personId: null, agencyId: orbit.agencyId, at: test.clock.now() };
    const contractId = await test.app.get(Transactions).run(() => test.app.get(Contracts).offer(someTerms, to));
    const mail = await mailTo(test, tomasz, 'offers you Design system refresh');
    expect(mail.subject).toBe('Dana Whitfield (Meridian Labs) offers you Design system refresh');
    await owner.open(buttonOf(mail, 'Review your contract'));
    expect(owner.page.path).toBe(`/contracts/${contractId}/review`);
    expect(owner.page.heading).toBe('Review your contract');
    expect(await meridian.contract(contractId)).toMatchObject({ state: 'offered', agency_id: orbit.agencyId, agency_confirmed_at: to.at });
  });
});
