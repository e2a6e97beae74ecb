import { startApp, type TestApp } from '../../support/app.js';
import { mailsTo, mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from '../contracts/meridian.js';
import { mira, Orbit, piotr, tomasz } from '../contracts/orbit.js';

const hello = 'Hi Dana, Orbit is glad to start.';

describe('the project room of an agency', () => {
  let test: TestApp;
  let meridian: Meridian;
  let orbit: Orbit;
  let contractId: string;
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
    await orbit.publish();
    contractId = await orbit.offer();
    owner = await meridian.signedIn(tomasz);
    await owner.open(`/contracts/${contractId}/review`);
    await owner.press('Confirm and continue');
    await owner.press('Accept and send message', { 'Your first message': hello });
  });

  it('S23: names the person and the agency in the first mail, and the agency in the client’s list', async () => {
    const mail = await mailTo(test, dana, 'accepted your offer');
    expect(mail.subject).toBe('Tomasz Król (Orbit Studio) accepted your offer: Design system refresh');
    expect(mail.text).toContain(hello);
    await owner.open(owner.page.path);
    expect(owner.page.text).toContain(`E-mailed to ${dana}, handed over at`);
    expect(owner.page.text).not.toContain(`E-mailed to ${mira}`);
    const client = await meridian.signedIn(dana);
    await client.open('/rooms');
    expect(client.page.text).toContain('Orbit Studio');
  });

  it('is read and written by all who may accept for the agency, and counts for each what they have not read', async () => {
    expect((await mailsTo(test, mira)).map(({ subject }) => subject)).toContain('Tomasz Król wrote about Design system refresh');
    const manager = await meridian.signedIn(mira);
    await manager.open('/rooms');
    expect(manager.page.text).toContain(hello);
    await manager.open(`/contracts/${contractId}/room`);
    await manager.press('Mark as read');
    await manager.press('Send message', { Message: 'Mira here, I will plan the sprints.' });
    expect(manager.page.status).toBe(200);
    await owner.open('/rooms');
    expect(owner.page.text).toContain('Mira here');
    const client = await meridian.signedIn(dana);
    await client.open(`/contracts/${contractId}/room`);
    expect(client.page.text).toContain('Mira here, I will plan the sprints.');
  });

  it('lets in who becomes a manager and shows out who is none any more', async () => {
    const member = await meridian.signedIn(piotr);
    await member.open(`/contracts/${contractId}/room`);
    expect(member.page.status).toBe(404);
    await test.database.execute(`UPDATE agencies.members SET role = CASE role WHEN 'member' THEN 'manager' WHEN 'manager' THEN 'member' ELSE role END WHERE agency_id = $1`, [orbit.agencyId]);
    await member.open(`/contracts/${contractId}/room`);
    expect(member.page.text).toContain(hello);
    const roomPath = member.page.path;
    const manager = await meridian.signedIn(mira);
    await manager.open(roomPath);
    expect(manager.page.status).toBe(404);
    await manager.open('/rooms');
    expect(manager.page.text).not.toContain(hello);
    await manager.post(`${roomPath}/messages`, { ...manager.formToken, message: 'Still here?', formKey: contractId });
    expect(manager.page.status).toBe(404);
  });

  it('does not exist for anybody else, another agency’s owner included', async () => {
    await orbit.found('Comet Works', meridian.lenaId);
    const stranger = await meridian.signedIn(lena);
    for (const path of [`/contracts/${contractId}/room`, owner.page.path]) {
      await stranger.open(path);
      expect([path, stranger.page.status]).toEqual([path, 404]);
    }
  });
});
