import { Delivery } from '../../../src/platform/events/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, anInvitation, Meridian } from './meridian.js';

const kai = 'kai@example.net';

describe('mails to invited people that are still in the house when their client is suspended', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2027-01-11T08:00:00Z'));
    manager = await meridian.openDoors();
  });

  async function sendWithoutMailing(changes: Record<string, string> = {}): Promise<void> {
    await manager.open('/client/invitations/new');
    await manager.press('Continue', { ...anInvitation, ...changes });
    await manager.press('Send invitation');
  }

  async function sam(button: string, answers: Record<string, string> = {}): Promise<void> {
    const { clientId } = await meridian.client();
    const admin = await meridian.signedIn('sam@gangway.example');
    await admin.open(`/admin/clients/${clientId}`);
    await admin.press(button, answers);
    await test.settle();
  }
  const suspend = (): Promise<void> => sam('Suspend client', { Reason: 'The address could not be confirmed.' });

  it('wait until that is over, queued or not yet, and then tell the deadline as it is by then', async () => {
    await sendWithoutMailing();
    await test.app.get(Delivery).deliverDue();
    await sendWithoutMailing({ Name: 'Kai Berg', 'Email address': kai });
    await suspend();
    expect([...(await meridian.mailsTo(amira)), ...(await meridian.mailsTo(kai))]).toEqual([]);
    expect([await meridian.stateOf(amira), await meridian.stateOf(kai)]).toEqual(['queued', 'queued']);
    test.clock.standAt(new Date('2027-02-20T08:00:00Z'));
    await test.settle();
    expect([...(await meridian.mailsTo(amira)), ...(await meridian.mailsTo(kai))]).toEqual([]);
    await sam('Lift suspension');
    for (const address of [amira, kai]) {
      const mails = await meridian.mailsTo(address);
      expect([mails.length, await meridian.stateOf(address)]).toEqual([1, 'sent']);
      // Thirty days from the eleventh of January, and the forty of the suspension.
      expect(mails[0]?.text).toContain('22 March');
    }
    expect((await meridian.arrived()).page.buttons).toContain('Accept invitation');
  });

  it('do not leave any more where the invitation is over by then', async () => {
    await sendWithoutMailing();
    await test.app.get(Delivery).deliverDue();
    await suspend();
    await test.database.execute(`UPDATE invitations.invitations SET state = 'revoked', revoked_at = now()`);
    await sam('Lift suspension');
    expect(await meridian.mailsTo(amira)).toEqual([]);
    expect(await test.database.rows(`SELECT state FROM platform.mails WHERE to_address = $1`, [amira])).toEqual([{ state: 'dropped' }]);
  });

  it('are written down where they had left before, and do not leave twice', async () => {
    await sendWithoutMailing();
    await test.app.get(Delivery).deliverDue();
    await test.database.execute(`UPDATE platform.mails SET state = 'deferred', handed_over_at = $2, server_words = '250 taken' WHERE to_address = $1`, [amira, test.clock.now()]);
    await suspend();
    expect(await meridian.stateOf(amira)).toBe('sent');
    expect(await meridian.mailsTo(amira)).toEqual([]);
  });
});
