import { Delivery } from '../../../src/platform/events/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { anInvitation, Meridian } from './meridian.js';

describe('handing over the mails of several invitations', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;
  const people = ['one@example.com', 'two@example.com', 'three@example.com'] as const;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await meridian.openDoors();
    await test.settle();
    for (const address of people) {
      await manager.open('/client/invitations/new');
      await manager.press('Continue', { ...anInvitation, 'Email address': address });
      await manager.press('Send invitation');
    }
  });

  const idOf = async (address: string): Promise<string> => (await test.database.row<{ id: string }>('SELECT id FROM invitations.invitations WHERE address = $1', [address]))?.id ?? '';
  const told = (): Promise<{ id: string; mailId: string; clientId: string }[]> =>
    test.database.rows(`SELECT payload ->> 'invitationId' AS id, payload ->> 'mailId' AS "mailId", payload ->> 'clientId' AS "clientId" FROM platform.event_publications WHERE event_name = 'invitations.invitation-sent'`);

  it('says of each that it was sent, once, and when', async () => {
    await test.settle();
    const { clientId } = await meridian.client();
    const mails = await test.database.rows<{ id: string; mailId: string }>(`SELECT subject_id AS id, id AS "mailId" FROM platform.mails WHERE kind = 'invitations.first'`);
    expect(mails).toHaveLength(3);
    expect(new Set(await told())).toEqual(new Set(mails.map((mail) => ({ ...mail, clientId }))));
    const unsent = await test.database.rows(`SELECT 1 FROM invitations.invitations i JOIN platform.mails m ON m.subject_id = i.id WHERE i.state <> 'sent' OR i.sent_at <> m.handed_over_at`);
    expect(unsent).toEqual([]);
  });

  it('leaves out one that was revoked when its mail was queued already', async () => {
    await test.app.get(Delivery).deliverDue();
    await manager.open(`/client/invitations/${await idOf('two@example.com')}`);
    await manager.press('Revoke');
    await manager.press('Revoke invitation');
    await test.settle();
    expect(await meridian.mailsTo('two@example.com')).toEqual([]);
    expect(await meridian.stateOf('two@example.com')).toBe('revoked');
    expect(new Set((await told()).map(({ id }) => id))).toEqual(new Set([await idOf('one@example.com'), await idOf('three@example.com')]));
  });

  it('tells once of an invitation with two mails in the same set', async () => {
    await manager.open(`/client/invitations/${await idOf('one@example.com')}`);
    await manager.press('Resend');
    await test.settle();
    expect(await meridian.mailsTo('one@example.com')).toHaveLength(2);
    const ids = (await told()).map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
    expect(await meridian.stateOf('one@example.com')).toBe('sent');
  });
});
