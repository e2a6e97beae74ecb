import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo, mailTo, buttonOf } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena } from '../contracts/meridian.js';
import { Bench } from './bench.js';

const tomasz = 'tomasz@orbit.example';

describe("talent's own talent clouds", () => {
  let test: TestApp;
  let bench: Bench;
  let talent: Visitor;

  beforeAll(async () => {
    test = await startApp();
    bench = new Bench(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2027-01-04T09:00:00Z'));
    await bench.open();
    talent = await bench.signedIn(lena);
  });

  it('are in the navigation once there are any', async () => {
    await talent.open('/home');
    expect(talent.page.links).not.toContain('Clouds');
    await talent.open('/clouds');
    expect(talent.page.text).toContain('You are in no talent cloud.');
    await bench.member(bench.lenaId);
    await talent.open('/home');
    await talent.click('Clouds');
    expect(talent.page.heading).toBe('Talent clouds');
    expect(talent.page.text).toContain('Meridian Labs');
    await talent.click('Meridian Design Bench');
    expect(talent.page.heading).toBe('Meridian Design Bench');
  });

  it('lead whoever comes to Ready to hire too early to what is still open', async () => {
    const membershipId = await bench.joins(bench.lenaId);
    await talent.open(`/clouds/${membershipId}/ready`);
    expect(talent.page.path).toContain(`/clouds/${membershipId}/profile`);
    await talent.open('/clouds');
    expect(talent.page.text).toContain('Not ready yet');
    await talent.press('Continue');
    expect(talent.page.path).toContain(`/clouds/${membershipId}/profile`);
  });

  it('end the way in with Ready to hire, mail both sides, and keep tax information for later', async () => {
    const membershipId = await bench.member(bench.lenaId);
    const mail = await mailTo(test, lena, 'You are in Meridian Design Bench: ready to hire');
    expect((await mailTo(test, dana, 'Lena Vogel is in Meridian Design Bench: ready to hire')).text).toContain(`/client/clouds/members/${membershipId}`);
    await talent.open(`/clouds/${membershipId}/ready`);
    expect(talent.page.heading).toBe('Ready to hire');
    expect(talent.page.text).toContain('May wait.');
    expect(talent.page.linkTo('Add tax information')).toBe('/account/tax');
    await talent.press('Confirm', { 'Available now': true, 'Hours a week': '20' });
    expect(talent.page.text).toContain('Available now, 20 hours a week, confirmed on Mon 4 January');
    await talent.open(new URL(buttonOf(mail, 'Open the talent cloud')).pathname);
    expect(talent.page.text).toContain('Who at Meridian Labs sees what');
    expect(talent.page.text).toContain('Owners and hiring managers of Meridian Labs');
    expect(talent.page.text).toContain('Since you joined, on Mon 4 January');
  });

  it('take an availability that says enough, and show again what does not', async () => {
    const membershipId = await bench.member(bench.lenaId);
    await talent.open(`/clouds/${membershipId}`);
    await talent.press('Confirm');
    expect(talent.page.status).toBe(422);
    expect(talent.page.errors).toEqual(['Choose when you have time']);
    await talent.press('Confirm', { 'Available from a date': true, 'Hours a week': '20' });
    expect(talent.page.errors).toEqual(['Enter the day from which you have time, like 2027-01-11']);
    expect(talent.page.valueOf('Hours a week')).toBe('20');
    await talent.press('Confirm', { From: '2027-02-30', 'Hours a week': '90' });
    expect(talent.page.errors).toHaveLength(2);
    await talent.press('Confirm', { From: '2027-02-01', 'Hours a week': '20' });
    expect(talent.page.text).toContain('Available from 1 February, 20 hours a week, confirmed on Mon 4 January');
    await talent.press('Confirm', { 'Not available': true });
    expect(talent.page.text).toContain('Not available, confirmed on');
    expect(talent.page.valueOf('From')).toBe('');
  });

  it('set nothing that the page does not ask for', async () => {
    const membershipId = await bench.joins(bench.lenaId);
    await talent.open(`/clouds/${membershipId}`);
    const more = { availability: 'now', state: 'ready', readyAt: '2027-01-01', personId: bench.danaId, clientId: bench.danaId, cloud_id: bench.danaId };
    await talent.post(`/clouds/${membershipId}/availability`, { ...talent.formToken, ...more });
    expect(await bench.membership(membershipId)).toMatchObject({ state: 'joining', ready_at: null, person_id: bench.lenaId, cloud_id: bench.cloudId });
  });

  it('are left for good by whoever leaves; the client is told and a new invitation opens a new membership', async () => {
    const membershipId = await bench.member(bench.lenaId);
    await test.settle();
    await talent.open(`/clouds/${membershipId}`);
    await talent.click('Leave this cloud');
    expect(talent.page.heading).toBe('Leave this cloud');
    await talent.press('Leave this cloud');
    expect(talent.page.text).toContain('You left this talent cloud.');
    expect((await mailTo(test, dana, 'Lena Vogel left Meridian Design Bench')).text).toContain('you may invite them again');
    await talent.open(`/clouds/${membershipId}/leaving`);
    expect(talent.page.path).toBe(`/clouds/${membershipId}`);
    await talent.post(`/clouds/${membershipId}/availability`, { ...(await tokenOf(talent)), availability: 'now' });
    expect(talent.page.status).toBe(409);
    const again = await bench.joins(bench.lenaId);
    expect(again).not.toBe(membershipId);
    expect(await bench.membership(again)).toMatchObject({ state: 'joining' });
    expect(await bench.membership(membershipId)).toMatchObject({ state: 'left' });
    expect(await mailsTo(test, lena)).toHaveLength(1);
  });

  it('of an agency are for its owners and managers, whomever they act for, and for nobody else', async () => {
    const owner = await bench.person('Tomasz Król', tomasz);
    const agencyId = await bench.agency('Orbit Studio', owner);
    const colleague = await bench.person('Maja Lis', 'maja@orbit.example');
    await test.database.execute(`INSERT INTO agencies.members (agency_id, person_id, role, added_at) VALUES ($1, $2, 'member', now())`, [agencyId, colleague]);
    const membershipId = await bench.member(owner, { agencyId });
    expect((await mailTo(test, tomasz, 'ready to hire')).text).toContain('Orbit Studio');
    const manager = await bench.signedIn(tomasz);
    await manager.open('/clouds');
    expect(manager.page.text).toContain('Meridian Labs, for Orbit Studio');
    await manager.open(`/clouds/${membershipId}/ready`);
    expect(manager.page.text).toContain('Orbit Studio is in Meridian Design Bench');
    for (const address of ['maja@orbit.example', lena, dana]) {
      const other = await bench.signedIn(address);
      for (const path of ['', '/ready', '/leaving']) expect((await other.open(`/clouds/${membershipId}${path}`)).status).toBe(404);
      await other.open('/account');
      expect((await other.post(`/clouds/${membershipId}/leaving`, other.formToken)).status).toBe(404);
      expect((await other.post(`/clouds/${membershipId}/availability`, { ...other.formToken, availability: 'now' })).status).toBe(404);
    }
    expect(await bench.membership(membershipId)).toMatchObject({ state: 'ready', availability: 'not said' });
  });

  it('tell whom the review refused why, and ask nothing any more', async () => {
    const membershipId = await bench.joins(bench.lenaId);
    await bench.isRejected(membershipId, 'The document belongs to somebody else.');
    await talent.open(`/clouds/${membershipId}/ready`);
    expect(talent.page.path).toBe(`/clouds/${membershipId}`);
    expect(talent.page.text).toContain('The reason: The document belongs to somebody else.');
    expect(talent.page.buttons).not.toContain('Confirm');
    await talent.open('/home');
    expect(talent.page.text).not.toContain('Meridian Design Bench');
  });
});

async function tokenOf(visitor: Visitor): Promise<Record<string, string>> {
  await visitor.open('/account');
  return visitor.formToken;
}
