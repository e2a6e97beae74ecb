import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { anOffer, smallCast, type Cast } from '../../support/cast.js';
import { eventually } from '../../support/eventually.js';
import { buttonOf, mailsTo, mailTo } from '../../support/mail-reader.js';
import { signedIn } from '../../support/sign-in.js';
import { Visitor } from '../../support/visitor.js';
import { waitingForLocks } from '../../support/waiting.js';

describe('suspending a client', () => {
  let test: TestApp;
  let cast: Cast;
  let sam: Visitor;

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    cast = await smallCast(test);
    sam = await signedIn(test, 'sam@gangway.example');
    await sam.open('/admin/clients');
    await sam.click('Corner Bakery');
  });

  const suspend = (): Promise<unknown> => sam.press('Suspend client', { Reason: 'The address could not be confirmed.' });
  const ivan = 'ivan@example.net';
  const invites = (): Promise<string> => cast.world.invites(cast.ada, { fullName: 'Ivan Petrov', email: ivan }, anOffer);
  const linkOf = async (): Promise<string> => buttonOf(await mailTo(test, ivan), 'Accept invitation').replace(test.url, '');

  it('is an admin’s, with a reason that the owners read by mail and above every page; lifted, everything goes on', async () => {
    await sam.press('Suspend client');
    expect([sam.page.status, sam.page.errors]).toEqual([422, ["Write the reason; the client's people read it"]]);
    await suspend();
    expect(sam.page.text).toContain('Corner Bakery is suspended. Its owners are told by mail.');
    expect((await mailTo(test, cast.ada.email, 'Corner Bakery is suspended')).text).toContain('The reason: The address could not be confirmed.');
    const owner = await signedIn(test, cast.ada.email);
    for (const path of ['/client/invitations', '/client/contracts', '/client/people', '/client/tasks', '/client/clouds']) {
      await owner.open(path);
      expect([path, owner.page.status]).toEqual([path, 200]);
      expect(owner.page.text).toContain('Corner Bakery is suspended. Everything can be read, and nothing changed until an administrator lifts it. The reason: The address could not be confirmed.');
    }
    await owner.open('/client/people');
    await owner.press('Invite colleague', { 'Email address': ivan, Finance: true });
    expect([owner.page.status, owner.page.heading]).toEqual([403, 'Corner Bakery is suspended']);
    await sam.press('Lift suspension');
    await mailTo(test, cast.ada.email, 'no longer suspended');
    await owner.open('/client/people');
    expect(owner.page.text).not.toContain('is suspended');
    await owner.press('Invite colleague', { 'Email address': ivan, Finance: true });
    expect(owner.page.text).toContain(`A mail to ${ivan} says how to join.`);
  });

  it('offers nothing in the list of invitations that would be refused, until it is lifted', async () => {
    await invites();
    const owner = await signedIn(test, cast.ada.email);
    const offered = async (): Promise<string[]> => {
      const { buttons, links } = await owner.open('/client/invitations');
      return [...buttons, ...links].filter((words) => ['Resend', 'Copy link', 'Correct address', 'Revoke', 'Import invitations', 'Invite talent'].includes(words)).sort();
    };
    const all = ['Copy link', 'Correct address', 'Import invitations', 'Invite talent', 'Resend', 'Revoke'];
    expect([...new Set(await offered())]).toEqual(all);
    await suspend();
    expect(await offered()).toEqual([]);
    expect(owner.page.text).toContain('Ivan Petrov');
    await sam.press('Lift suspension');
    expect([...new Set(await offered())]).toEqual(all);
  });

  it('is for staff alone', async () => {
    const { id } = cast.ada.client;
    const owner = await signedIn(test, cast.ada.email);
    expect((await owner.open(`/admin/clients/${id}`)).status).toBe(403);
    for (const path of ['suspension', 'suspension/end']) {
      await owner.open('/home');
      await owner.post(`/admin/clients/${id}/${path}`, { ...owner.formToken, reason: 'Mine' });
      expect(owner.page.status).toBe(403);
    }
    expect((await sam.open('/admin/clients/019369c5-7b6e-7000-8000-000000000000')).status).toBe(404);
  });

  it('lets nobody accept meanwhile, reminds nobody, and gives the time back', async () => {
    const invitationId = await invites();
    const link = await linkOf();
    test.clock.moveBy({ days: 2 });
    await suspend();
    const stranger = new Visitor(test.url);
    await stranger.open(link);
    expect([stranger.page.status, stranger.page.heading]).toEqual([409, 'Corner Bakery is suspended at the moment']);
    expect(stranger.page.text).toContain('Nothing is lost: invitations and offers stand as much longer as it lasts.');
    for (const path of ['acceptance', 'activation', 'decline']) {
      await stranger.open('/sign-in');
      await stranger.post(`/invitations/${invitationId}/${path}`, { ...stranger.formToken, fullName: 'Ivan', password: 'lantern quartz meadow sparrow', reason: 'busy' });
      expect([path, stranger.page.status]).toEqual([path, 409]);
    }
    // A reminder would have been due meanwhile, on a working day.
    test.clock.moveBy({ days: 4 });
    await test.runJob('invitations.remind');
    test.clock.moveBy({ days: 36 });
    await test.runJob('invitations.remind');
    await test.runJob('invitations.expire');
    expect(await mailsTo(test, ivan)).toHaveLength(1);
    sam = await signedIn(test, 'sam@gangway.example');
    await sam.open(`/admin/clients/${cast.ada.client.id}`);
    await sam.press('Lift suspension');
    const later = new Visitor(test.url);
    await later.open(link);
    expect(later.page.buttons).toContain('Accept invitation');
    const row = await test.database.row<{ days: number }>('SELECT round(extract(epoch FROM expires_at - invited_at) / 86400)::int AS days FROM invitations.invitations WHERE id = $1', [invitationId]);
    expect(row?.days).toBe(70);
  });

  it('tells talent on the way what is the matter, keeps what they typed, and their offer stands as much longer', async () => {
    const { world, ada, rosa } = cast;
    const contractId = await world.accepts(await world.invites(ada, rosa, anOffer), rosa);
    await suspend();
    const talent = await signedIn(test, rosa.email);
    await talent.open('/home');
    expect(talent.page.text).toContain('Corner Bakery is suspended');
    await talent.open(`/contracts/${contractId}/review`);
    expect(talent.page.text).toContain('Corner Bakery is suspended at the moment.');
    await talent.press('Confirm and continue');
    await talent.open(`/contracts/${contractId}/acceptance`);
    expect(talent.page.text).toContain('Corner Bakery is suspended at the moment.');
    await talent.press('Accept and send message', { 'Your first message': 'I typed this with care' });
    expect([talent.page.status, talent.page.valueOf('Your first message')]).toEqual([422, 'I typed this with care']);
    test.clock.moveBy({ days: 40 });
    await test.runJob('contracts.expire-offers');
    sam = await signedIn(test, 'sam@gangway.example');
    await sam.open(`/admin/clients/${ada.client.id}`);
    await sam.press('Lift suspension');
    const later = await signedIn(test, rosa.email);
    await later.open(`/contracts/${contractId}/acceptance`);
    expect(later.page.text).not.toContain('suspended');
    await later.press('Accept and send message', { 'Your first message': 'I typed this with care' });
    expect(later.page.path).toMatch(/^\/rooms\//);
  });

  it('when lifted takes the contracts before their journeys, as whoever withdraws an offer does: they wait and never meet head-on', async () => {
    const { world, ada, rosa } = cast;
    const contractId = await world.accepts(await world.invites(ada, rosa, anOffer), rosa);
    await suspend();
    let lifted = Promise.resolve();
    await test.app.get(Transactions).run(async () => {
      await test.database.execute('SELECT 1 FROM contracts.contracts WHERE id = $1 FOR UPDATE', [contractId]);
      lifted = sam.press('Lift suspension').then(() => undefined);
      await eventually(async () => expect(await waitingForLocks(test.database)).toBe(1));
      await test.database.execute('SELECT 1 FROM journeys.journeys WHERE subject_id = $1 FOR UPDATE NOWAIT', [contractId]);
    });
    await lifted;
    expect(sam.page.text).toContain('Suspend client');
  });

  it('lets talent write into the room, and the client’s side read it', async () => {
    const { world, ada, rosa } = cast;
    const contractId = await world.accepts(await world.invites(ada, rosa, anOffer), rosa);
    await world.confirms(rosa, contractId);
    await world.settle();
    await world.acceptsOffer(rosa, contractId, 'Hello');
    await suspend();
    await world.writes(rosa, contractId, 'Are you still there?');
    const room = (await test.database.row<{ id: string }>('SELECT id FROM messaging.rooms'))?.id ?? '';
    const owner = await signedIn(test, ada.email);
    await owner.open(`/rooms/${room}`);
    expect(owner.page.text).toContain('Are you still there?');
    await owner.press('Send message', { Message: 'Yes' });
    expect([owner.page.status, owner.page.heading]).toEqual([409, 'Corner Bakery is suspended at the moment']);
  });
});
