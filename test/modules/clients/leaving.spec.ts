import { opportunity } from '../../../seeds/demo-clouds.js';
import type { Member, Person } from '../../../seeds/world.js';
import { startApp, type TestApp } from '../../support/app.js';
import { anOffer, smallCast, type Cast } from '../../support/cast.js';
import { mailsTo, mailTo } from '../../support/mail-reader.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';

/** Hanna hires for the bakery and leaves; Felix goes on with what she began. */
describe('leaving a client', () => {
  let test: TestApp;
  let cast: Cast;
  let hanna: Member;
  let felix: Person;
  let contractId: string;
  let invitationId: string;
  let owner: Visitor;
  const ivan = 'ivan@example.net';

  beforeAll(async () => {
    test = await startApp();
    cast = await smallCast(test);
    const { world, ada, rosa } = cast;
    hanna = { ...(await world.person('Hanna Lind', 'hanna@corner.example')), client: { ...ada.client, role: 'hiring manager' } };
    felix = await world.person('Felix Braun', 'felix@corner.example');
    await world.colleague(ada, hanna, 'hiring manager');
    await world.colleague(ada, felix, 'hiring manager');
    const cloudId = await world.makesCloud(ada, 'Regulars');
    contractId = await world.accepts(await world.invites(hanna, rosa, anOffer), rosa);
    await world.confirms(rosa, contractId);
    await world.settle();
    await world.acceptsOffer(rosa, contractId, 'Hello Hanna');
    invitationId = await world.invites(hanna, { fullName: 'Ivan Petrov', email: ivan }, { ...anOffer, projectName: 'New menu' });
    await opportunity(world, { designBench: cloudId, experts: cloudId }, { dana: hanna, lena: rosa });
    await world.settle();
    owner = await signedIn(test, ada.email);
  });
  afterAll(() => test?.stop());

  it('asks who takes over, and offers those who may go on with it', async () => {
    await owner.open(`/client/people/${hanna.personId}`);
    await owner.press('Remove person');
    expect([owner.page.status, owner.page.errors]).toEqual([422, ['Choose who takes over the open work']]);
    await owner.post(`/client/people/${hanna.personId}/leaving`, { ...owner.formToken, takesOver: cast.rosa.personId });
    expect(owner.page.status).toBe(422);
    await owner.press('Remove person', { 'Who takes over': 'Felix Braun, hiring manager' });
    expect(owner.page.text).toContain('Hanna Lind belongs to your company no longer. Felix Braun takes over what was open.');
    expect(owner.page.text).toMatch(/Hanna LindHiring manager · until .* · Felix Braun took over/);
  });

  it('tells both by mail', async () => {
    const told = await mailTo(test, hanna.email, 'You no longer act for Corner Bakery');
    expect(told.text).toContain('Felix Braun takes over what was open.');
    expect((await mailTo(test, felix.email, 'You take over from Hanna Lind')).text).toContain('Ada Brook asked for it.');
  });

  it('moves contract and room, where the page says so and whoever left reads nothing any more', async () => {
    const room = (await test.database.row<{ id: string }>('SELECT id FROM messaging.rooms WHERE contract_id = $1', [contractId]))?.id ?? '';
    const former = await signedIn(test, hanna.email);
    expect((await former.open(`/rooms/${room}`)).status).toBe(404);
    const successor = await signedIn(test, felix.email);
    await successor.open(`/rooms/${room}`);
    expect(successor.page.text).toContain('Corner Bakery, took over from Hanna Lind');
    await successor.open(`/client/contracts/${contractId}`);
    expect(successor.page.text).toContain('Hiring managerFelix Braun');
    const before = (await mailsTo(test, hanna.email)).length;
    await cast.world.writes(cast.rosa, contractId, 'Who is my hiring manager now?');
    expect((await mailTo(test, felix.email, 'Who is my hiring manager now?')).subject).toContain('Rosa Lindgren');
    expect(await mailsTo(test, hanna.email)).toHaveLength(before);
  });

  it('moves the open invitation, which can still be accepted, and the answers to the opportunity', async () => {
    const successor = await signedIn(test, felix.email);
    await successor.open('/home');
    expect(successor.page.text).toContain('1 member is interested');
    const accepted = await cast.world.activates(invitationId, 'Ivan Petrov', ivan);
    await test.settle();
    expect((await mailTo(test, felix.email, 'Ivan Petrov')).subject).toContain('accepted');
    const row = await test.database.row<{ id: string }>('SELECT hiring_manager_id AS id FROM contracts.contracts WHERE id = $1', [accepted.contractId]);
    expect(row?.id).toBe(felix.personId);
  });

  it('refuses who has left meanwhile as successor, and changes nothing', async () => {
    await test.database.execute('UPDATE clients.members SET is_active = true, left_at = NULL WHERE person_id = $1', [hanna.personId]);
    await owner.open(`/client/people/${felix.personId}`);
    const token = owner.formToken;
    await test.database.execute('UPDATE clients.members SET is_active = false WHERE person_id = $1', [hanna.personId]);
    await owner.post(`/client/people/${felix.personId}/leaving`, { ...token, takesOver: hanna.personId });
    expect([owner.page.status, owner.page.errors]).toEqual([422, ['Choose who takes over the open work']]);
  });

  it('goes the same way for whoever stays and may no longer go on with it', async () => {
    await owner.open(`/client/people/${felix.personId}`);
    await owner.press('Save role', { Finance: true, 'Who takes over open work': 'Ada Brook, owner' });
    expect(owner.page.text).toContain('Felix Braun is finance now. Ada Brook takes over what was open.');
    await owner.open(`/client/contracts/${contractId}`);
    expect(owner.page.text).toContain('Hiring managerAda Brook');
  });
});
