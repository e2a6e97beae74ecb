import { startApp, type TestApp } from '../../support/app.js';
import { anAcceptedContract, anOffer, smallCast, type Cast } from '../../support/cast.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';

/** S28: what waits in another name is told in the account menu and on home, whatever name somebody acts in. */
describe('what waits in another name', () => {
  let testing: TestApp;
  let cast: Cast;
  let rosa: Visitor;

  beforeAll(async () => {
    testing = await startApp();
  });
  afterAll(() => testing?.stop());
  beforeEach(async () => {
    await testing.reset();
    cast = await smallCast(testing);
  });

  const contextsOf = (visitor: Visitor): string[] => visitor.page.buttons.filter((words) => /^(Rosa Lindgren|Ada Brook|Orbit Studio|Corner Bakery)/.test(words));

  /** Rosa's agency has an offer. @returns the agency's id */
  async function anAgencyOffer(): Promise<string> {
    const invitation = await cast.world.invitesAgency(cast.ada, cast.rosa, { ...anOffer, projectName: 'Window lettering' });
    await cast.world.accepts(invitation, cast.rosa, { name: 'Orbit Studio' });
    await cast.world.settle();
    return (await testing.database.row<{ id: string }>('SELECT id FROM agencies.agencies'))?.id ?? '';
  }

  it('open offers are counted for oneself and for the agencies one may accept for', async () => {
    await cast.world.accepts(await cast.world.invites(cast.ada, cast.rosa, anOffer), cast.rosa);
    const agencyId = await anAgencyOffer();
    rosa = await signedIn(testing, 'rosa@example.net');
    await rosa.open('/home');
    expect(contextsOf(rosa)).toEqual(['Rosa Lindgren You are here1 open offer', 'Orbit Studio 1 open offer']);
    await testing.database.execute(`UPDATE agencies.members SET role = 'member' WHERE agency_id = $1`, [agencyId]);
    await rosa.open('/home');
    expect(contextsOf(rosa)).toEqual(['Rosa Lindgren You are here1 open offer', 'Orbit Studio']);
  });

  it('unread messages are counted in the name in which one is in the room, until they are marked as read', async () => {
    const contractId = await anAcceptedContract(cast, 'Dear Ada, I will paint it blue.');
    await cast.world.writes(cast.rosa, contractId, 'Or green, if you like.');
    const ada = await signedIn(testing, 'ada@corner.example');
    await ada.open('/home');
    expect(contextsOf(ada)).toEqual(['Ada Brook You are here', 'Corner Bakery 2 unread']);
    await ada.open(`/contracts/${contractId}/room`);
    await ada.press('Mark as read');
    expect(contextsOf(ada)).toEqual(['Ada Brook You are here', 'Corner Bakery']);
    rosa = await signedIn(testing, 'rosa@example.net');
    await cast.world.writes(cast.ada, contractId, 'Blue it is.');
    await rosa.open('/home');
    expect(contextsOf(rosa)).toEqual(['Rosa Lindgren You are here1 unread']);
  });

  it('home shows the journeys of one’s agencies, saying for which, in every name', async () => {
    const agencyId = await anAgencyOffer();
    rosa = await signedIn(testing, 'rosa@example.net');
    for (const context of ['Rosa Lindgren', 'Orbit Studio']) {
      await rosa.open('/home');
      await rosa.press(context);
      await rosa.open('/home');
      expect(rosa.page.text).toContain('For Orbit Studio. Step 2 of 6: Read the contract');
      expect(rosa.page.text.split('Window lettering')).toHaveLength(2);
    }
    await testing.database.execute('UPDATE agencies.members SET is_active = false WHERE agency_id = $1', [agencyId]);
    await rosa.open('/home');
    expect(rosa.page.text).not.toContain('Window lettering');
  });

  it('a client’s page switches by itself also from an agency, and says so; never from one client to another', async () => {
    await testing.database.execute(
      `INSERT INTO clients.members (client_id, person_id, role, added_at) SELECT client_id, $1, 'reviewer', now() FROM clients.client_cards`, [cast.rosa.personId],
    );
    await anAgencyOffer();
    rosa = await signedIn(testing, 'rosa@example.net');
    await rosa.open('/home');
    await rosa.press('Orbit Studio');
    await rosa.open('/client/tasks');
    expect([rosa.page.status, rosa.page.path]).toEqual([200, '/client/tasks']);
    expect(rosa.page.text).toContain('You are now acting for Corner Bakery, because this page belongs to it.');
    const northwind = await cast.world.client(cast.sam, 'Northwind', 'plus', cast.rosa);
    expect(northwind.client.id).not.toBe('');
    expect((await rosa.open('/client/invitations')).status).toBe(403);
  });

  it('pages of a wizard, which lead to nowhere else, ask no source for counts', async () => {
    const contractId = await cast.world.accepts(await cast.world.invites(cast.ada, cast.rosa, anOffer), cast.rosa);
    rosa = await signedIn(testing, 'rosa@example.net');
    await rosa.open(`/contracts/${contractId}/review`);
    expect(rosa.page.status).toBe(200);
    expect(contextsOf(rosa)).toEqual(['Rosa Lindgren You are here']);
  });
});
