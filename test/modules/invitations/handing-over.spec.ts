import { InvitationSent } from '../../../src/modules/invitations/events.js';
import { Delivery, Events } from '../../../src/platform/events/index.js';
import { newId } from '../../../src/platform/database/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { anInvitation, Meridian } from './meridian.js';

describe('handing over the mails of several invitations', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;
  let said: jest.SpiedFunction<Events['publishAll']>;
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
    said = jest.spyOn(test.app.get(Events), 'publishAll');
  });
  afterEach(() => said.mockRestore());

  const idOf = async (address: string): Promise<string> => (await test.database.row<{ id: string }>('SELECT id FROM invitations.invitations WHERE address = $1', [address]))?.id ?? '';
  /** Nothing hears that a mail was sent after the commit, so it is asked for where it is said. */
  const told = (): { id: string; mailId: string; clientId: string }[] =>
    said.mock.calls.flatMap(([events]) => events).filter((event) => event instanceof InvitationSent).map(({ data: { invitationId, mailId, clientId } }) => ({ id: invitationId, mailId, clientId }));
  const toldLate = (): Promise<{ id: string }[]> =>
    test.database.rows(`SELECT payload ->> 'invitationId' AS id FROM platform.event_publications WHERE event_name = 'invitations.invitation-sent-late'`);
  const waiting = (): Promise<unknown[]> =>
    test.database.rows('SELECT p.since = i.invited_at AS "sinceInvited", p.since = i.sent_at AS "sinceSent" FROM reports.progress p JOIN invitations.invitations i ON i.id = p.invitation_id');

  it('says of each that it was sent, once, and when', async () => {
    await test.settle();
    const { clientId } = await meridian.client();
    const mails = await test.database.rows<{ id: string; mailId: string }>(`SELECT subject_id AS id, id AS "mailId" FROM platform.mails WHERE kind = 'invitations.first'`);
    expect(mails).toHaveLength(3);
    expect(new Set(told())).toEqual(new Set(mails.map((mail) => ({ ...mail, clientId }))));
    const unsent = await test.database.rows(`SELECT 1 FROM invitations.invitations i JOIN platform.mails m ON m.subject_id = i.id WHERE i.state <> 'sent' OR i.sent_at <> m.handed_over_at`);
    expect(unsent).toEqual([]);
    expect(await toldLate()).toEqual([]);
    expect(await waiting()).toEqual(people.map(() => ({ sinceInvited: true, sinceSent: false })));
  });

  it('says beside it where a mail left an hour later or more', async () => {
    test.clock.moveBy({ minutes: 61 });
    await test.settle();
    expect(told()).toHaveLength(3);
    expect(new Set(await toldLate())).toEqual(new Set(await Promise.all(people.map(async (address) => ({ id: await idOf(address) })))));
    expect(await waiting()).toEqual(people.map(() => ({ sinceInvited: false, sinceSent: true })));
  });

  it('says beside it where an earlier mail had been refused', async () => {
    await test.app.get(Delivery).deliverDue();
    const id = await idOf('two@example.com');
    await test.database.execute('UPDATE invitations.invitations SET bounced_mail_id = $2 WHERE id = $1', [id, newId()]);
    await test.settle();
    expect(await toldLate()).toEqual([{ id }]);
    expect(await test.database.row(`SELECT waits FROM reports.progress WHERE invitation_id = $1`, [id])).toEqual({ waits: [] });
  });

  it('leaves out one that was revoked when its mail was queued already', async () => {
    await test.app.get(Delivery).deliverDue();
    await manager.open(`/client/invitations/${await idOf('two@example.com')}`);
    await manager.press('Revoke');
    await manager.press('Revoke invitation');
    await test.settle();
    expect(await meridian.mailsTo('two@example.com')).toEqual([]);
    expect(await meridian.stateOf('two@example.com')).toBe('revoked');
    expect(new Set(told().map(({ id }) => id))).toEqual(new Set([await idOf('one@example.com'), await idOf('three@example.com')]));
  });

  it('tells once of an invitation with two mails in the same set', async () => {
    await manager.open(`/client/invitations/${await idOf('one@example.com')}`);
    await manager.press('Resend');
    await test.settle();
    expect(await meridian.mailsTo('one@example.com')).toHaveLength(2);
    const ids = told().map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
    expect(await meridian.stateOf('one@example.com')).toBe('sent');
  });
});
