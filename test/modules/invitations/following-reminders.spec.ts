import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, dana, Meridian } from './meridian.js';

/** A Monday, in the daytime of Europe and Africa. */
const monday = new Date('2026-03-02T10:00:00Z');

describe('reminders to invited people', () => {
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
    test.clock.standAt(monday);
    manager = await meridian.openDoors();
    await meridian.invite(manager);
  });

  /** How many reminders are there once the job came round, twice for good measure, at a moment. */
  async function remindersAt(moment: string): Promise<number> {
    test.clock.standAt(new Date(moment));
    await test.runJob('invitations.remind');
    await test.runJob('invitations.remind');
    await test.settle();
    return (await meridian.mailsTo(amira)).filter(({ subject }) => subject.startsWith('Open for')).length;
  }

  it('after 3 and 7 days and 2 days before the end, each once, and never after the end', async () => {
    expect(await remindersAt('2026-03-04T10:00:00Z')).toBe(0);
    expect(await remindersAt('2026-03-05T10:05:00Z')).toBe(1);
    expect(await remindersAt('2026-03-06T10:05:00Z')).toBe(1);
    expect(await remindersAt('2026-03-09T10:10:00Z')).toBe(2);
    expect(await remindersAt('2026-03-28T10:10:00Z')).toBe(2);
    expect(await remindersAt('2026-03-30T10:10:00Z')).toBe(3);
    expect((await meridian.mailsTo(amira))[0]?.subject).toContain('Open for 2 more days');
    expect(await remindersAt('2026-04-02T10:00:00Z')).toBe(3);
  });

  it('in the daytime of the invited person’s account, or else of the inviter', async () => {
    await test.database.execute(`UPDATE accounts.people SET time_zone = 'America/Los_Angeles' WHERE full_name = 'Dana Whitfield'`);
    expect(await remindersAt('2026-03-05T10:05:00Z')).toBe(0);
    expect(await remindersAt('2026-03-05T17:05:00Z')).toBe(1);
    await meridian.person('Amira Haddad', amira);
    await test.database.execute(`UPDATE accounts.people SET time_zone = 'Asia/Tokyo' WHERE full_name = 'Amira Haddad'`);
    await test.database.execute(`UPDATE invitations.invitations SET remind_at = 'epoch'`);
    expect(await remindersAt('2026-03-09T17:05:00Z')).toBe(1);
    expect(await remindersAt('2026-03-10T00:05:00Z')).toBe(2);
  });

  it('are announced as soon as the mail is out, at the hour that the first look then gives', async () => {
    await manager.open('/client/invitations');
    await manager.click('Amira Haddad');
    const announced = /Next reminder if nobody answers, [^.]*?5 Mar[^.]*?\d\d:\d\d/;
    const [before] = announced.exec(manager.page.text) ?? [];
    expect(before).toBeDefined();
    await test.runJob('invitations.remind');
    await manager.open(manager.page.path);
    expect(announced.exec(manager.page.text)?.[0]).toBe(before);
  });

  it('after a stop of the workers one mail, and nothing more within a day', async () => {
    expect(await remindersAt('2026-03-16T10:00:00Z')).toBe(1);
    expect(await remindersAt('2026-03-17T09:00:00Z')).toBe(1);
    expect(await remindersAt('2026-03-30T10:10:00Z')).toBe(2);
  });

  it('stop at once when it ends, also where one waits for the mail server already', async () => {
    test.clock.standAt(new Date('2026-03-05T10:05:00Z'));
    await test.runJob('invitations.remind');
    manager = await meridian.signedIn(dana);
    await manager.open('/client/invitations');
    await manager.press('Revoke');
    await manager.press('Revoke invitation');
    expect(await remindersAt('2026-03-05T10:10:00Z')).toBe(0);
    expect(await remindersAt('2026-03-09T10:10:00Z')).toBe(0);
    expect(await test.database.row(`SELECT state FROM platform.mails WHERE kind = 'invitations.reminder'`)).toEqual({ state: 'dropped' });
  });

  it('that the mail server took in only after the end are not sent', async () => {
    test.clock.standAt(new Date('2026-03-30T10:05:00Z'));
    await test.runJob('invitations.remind');
    expect(await test.database.row(`SELECT count(*)::int AS waiting FROM platform.mails WHERE kind = 'invitations.reminder'`)).toEqual({ waiting: 1 });
    test.clock.standAt(new Date('2026-04-02T10:00:00Z'));
    await test.settle();
    expect((await meridian.mailsTo(amira)).filter(({ subject }) => subject.startsWith('Open for'))).toHaveLength(0);
  });

  it('go to nobody who asked that client not to be invited again', async () => {
    await meridian.invite(manager, { 'Project name': 'Another one' });
    const talent = await meridian.arrived();
    await talent.click('Decline');
    await talent.press('Decline invitation', { 'I have no time for it': true, "Don't invite me again": true });
    expect(await remindersAt('2026-03-05T10:05:00Z')).toBe(0);
  });

  it('are announced on the invitation’s page, with its end', async () => {
    expect(await remindersAt('2026-03-02T10:05:00Z')).toBe(0);
    await manager.open('/client/invitations');
    await manager.click('Amira Haddad');
    expect(manager.page.text).toMatch(/Next reminder if nobody answers, .*5 Mar/);
    expect(manager.page.text).toMatch(/Time is over .*1 Apr/);
  });

  it('look only at those whose time has come', async () => {
    expect(await remindersAt('2026-03-02T10:05:00Z')).toBe(0);
    const row = await test.database.row<{ lookAt: Date }>('SELECT remind_at AS "lookAt" FROM invitations.invitations');
    expect(row?.lookAt.toISOString()).toBe('2026-03-05T10:00:00.000Z');
    // A resend gives another deadline, so the reminders are worked out anew.
    await manager.open('/client/invitations');
    await manager.press('Resend');
    expect((await test.database.row<{ lookAt: Date }>('SELECT remind_at AS "lookAt" FROM invitations.invitations'))?.lookAt.getTime()).toBe(0);
  });
});
