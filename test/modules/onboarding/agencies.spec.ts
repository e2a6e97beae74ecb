import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo, mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { lena, Meridian } from '../contracts/meridian.js';
import { mira, Orbit, piotr, tomasz } from '../contracts/orbit.js';
import { Bench } from './bench.js';
import { idDocument, meridianNda } from './checklist.js';

describe('the onboarding of an agency', () => {
  let test: TestApp;
  let meridian: Meridian;
  let orbit: Orbit;
  let bench: Bench;
  let owner: Visitor;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
    orbit = new Orbit(meridian);
    bench = new Bench(meridian);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await meridian.open();
    await orbit.open();
    await bench.open();
    owner = await meridian.signedIn(tomasz);
    manager = await meridian.signedIn(mira);
  });

  const approve = async (times: number): Promise<Visitor> => {
    const admin = await meridian.signedIn('sam@gangway.example');
    await admin.open('/admin/reviews');
    for (let time = 0; time < times; time += 1) await admin.press('Approve and next');
    return admin;
  };

  it('S26: goes through tasks shared by owner and manager, review and the public listing to the acceptance', async () => {
    await bench.asks(idDocument, meridianNda);
    const contractId = await orbit.offer();
    const tasks = `/contracts/${contractId}/tasks`;
    await owner.open(`/contracts/${contractId}/review`);
    await owner.press('Confirm and continue');
    expect(owner.page.heading).toBe('Get ready to start');
    expect((await mailTo(test, tomasz, 'Get ready to start')).text).toContain(tasks);
    await bench.upload(owner, tasks);
    await bench.sign(manager, tasks, 'Mira Nowak');
    expect(manager.page.text).toContain("We're checking your information");
    await owner.open(`/contracts/${contractId}/waiting`);
    expect(owner.page.text).toContain("We're checking your information");
    const admin = await meridian.signedIn('sam@gangway.example');
    await admin.open('/admin/reviews?q=design+system');
    expect(admin.page.text).toContain('Orbit Studio');
    await approve(2);
    expect(await orbit.stepOf(contractId, 'confirm-agency')).toBe('current');
    expect((await mailsTo(test, tomasz)).filter(({ subject }) => subject.startsWith('Everything is confirmed'))).toEqual([]);
    await orbit.publish();
    await owner.open(`/contracts/${contractId}/acceptance`);
    await owner.press('Accept and send message', { 'Your first message': 'Hi Dana' });
    expect(owner.page.path).toMatch(/^\/rooms\//);
  });

  it('is not for plain members, nor for the owners of other agencies', async () => {
    await bench.asks(idDocument);
    const contractId = await orbit.offer();
    await owner.open(`/contracts/${contractId}/review`);
    await owner.press('Confirm and continue');
    const task = await test.database.row<{ id: string }>('SELECT id FROM onboarding.tasks WHERE contract_id = $1 AND kind = $2', [contractId, 'upload']);
    await orbit.found('Comet Works', meridian.lenaId);
    for (const address of [piotr, lena]) {
      const other = await meridian.signedIn(address);
      for (const path of [`/contracts/${contractId}/tasks`, `/contracts/${contractId}/waiting`, `/tasks/${task?.id}`]) {
        await other.open(path);
        expect([address, path, other.page.status]).toEqual([address, path, 404]);
      }
    }
  });

  it('is not reviewed by somebody who belongs to the agency', async () => {
    await bench.asks(idDocument);
    const membershipId = await bench.verifying({ personId: null, agencyId: orbit.agencyId });
    await bench.upload(manager, `/clouds/${membershipId}/verification`);
    const task = await test.database.row<{ id: string }>('SELECT id FROM onboarding.tasks WHERE membership_id = $1', [membershipId]);
    const admin = await meridian.signedIn('sam@gangway.example');
    await admin.open(`/admin/reviews/${task?.id}`);
    expect(admin.page.text).toContain('Orbit Studio');
    const samId = await test.database.row<{ id: string }>(`SELECT person_id AS id FROM accounts.person_cards WHERE email = 'sam@gangway.example'`);
    await orbit.join(samId?.id ?? '', 'member');
    await admin.press('Approve and next');
    expect(admin.page.status).toBe(403);
    await admin.open(`/admin/reviews/${task?.id}`);
    expect(admin.page.status).toBe(403);
    await admin.open('/admin/reviews');
    expect(admin.page.text).toContain('Nothing is waiting here.');
    expect((await bench.standing(membershipId))[0]).toBe('in review');
  });

  it('asks an agency nothing twice, and keeps its approvals apart from those of its people', async () => {
    await bench.asks({ ...idDocument, validForDays: 365 });
    const inCloud = await bench.verifying({ personId: null, agencyId: orbit.agencyId });
    await bench.upload(owner, `/clouds/${inCloud}/verification`);
    await approve(1);
    expect((await bench.standing(inCloud))[0]).toBe('cleared');
    await orbit.publish();
    const contractId = await orbit.offer();
    await owner.open(`/contracts/${contractId}/review`);
    await owner.press('Confirm and continue');
    expect(owner.page.heading).toBe('Accept the offer');
    const ownMembership = await bench.verifying({ personId: orbit.tomaszId, agencyId: null });
    expect(await bench.standing(ownMembership)).toEqual(['open', 'current']);
    await owner.open(`/clouds/${ownMembership}/verification`);
    expect(owner.page.buttons).toContain('Start task: ID document');
  });
});
