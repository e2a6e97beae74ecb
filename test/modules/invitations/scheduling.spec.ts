import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, anInvitation, dana, intoCloud } from './meridian.js';
import { Approvers, paul } from './approvers.js';

describe('an invitation that goes out at its hour', () => {
  let test: TestApp;
  let house: Approvers;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    house = new Approvers(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await house.openDoors();
    // Her clocks are an hour ahead of UTC in winter.
    await test.database.execute(`UPDATE accounts.people SET time_zone = 'Europe/Berlin'`);
    test.clock.standAt(new Date('2027-01-11T08:00:00Z'));
  });

  const nineOnTuesday = { 'At a time': true, 'Day to send': '2027-01-12', 'Hour to send': '09:00' };

  async function send(when: Record<string, string | boolean> = nineOnTuesday, button = 'Send invitation'): Promise<void> {
    await manager.open('/client/invitations/new');
    await manager.press('Continue', anInvitation);
    await manager.press(button, when);
    await test.settle();
  }

  async function itIs(instant: string): Promise<void> {
    test.clock.standAt(new Date(instant));
    await test.runJob('invitations.send-scheduled');
    await test.settle();
  }

  it('waits until then, in the inviter’s zone, and goes out by itself', async () => {
    await send();
    expect(manager.page.text).toContain('goes out on 12 Jan 09:00');
    expect(manager.page.text).toContain('Scheduled');
    await itIs('2027-01-12T07:59:00Z');
    expect(await house.mailsTo(amira)).toEqual([]);
    await itIs('2027-01-12T08:00:00Z');
    expect(await house.mailsTo(amira)).toHaveLength(1);
    await itIs('2027-01-12T08:02:00Z');
    expect(await house.mailsTo(amira)).toHaveLength(1);
    const [row] = await test.database.rows<{ days: number }>(`SELECT extract(day FROM expires_at - '2027-01-12T08:00:00Z'::timestamptz)::int AS days FROM invitations.invitations`);
    expect(row?.days).toBe(30);
  });

  it('does not go out after the work has begun, and a start in the past is said before it is sent', async () => {
    await send({ ...nineOnTuesday, 'Day to send': '2027-02-04' });
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual(['The work starts on 3 February, which is earlier. Choose another day, or change the start date']);
    expect(manager.page.valueOf('Day to send')).toBe('2027-02-04');
    expect(manager.page.text).not.toContain('is in the past');
    await manager.open('/client/invitations/new');
    await manager.press('Continue', { ...anInvitation, 'Start date': '2026-12-07' });
    expect(manager.page.text).toContain('The start date, 7 December 2026, is in the past.');
    await manager.press('Send invitation');
    await test.settle();
    const [mail] = await house.mailsTo(amira);
    expect(mail?.text).toContain('Mon 7 December 2026, which is past: ask Dana Whitfield for the new day');
  });

  it('shows its hour and can be taken back', async () => {
    await send();
    await manager.click('Amira Haddad');
    expect(manager.page.text).toContain('To go out 12 Jan 09:00');
    await manager.press('Take back');
    expect(manager.page.heading).toBe('Check your invitation');
    await itIs('2027-01-12T09:00:00Z');
    expect(await house.mailsTo(amira)).toEqual([]);
    await manager.press('Send invitation');
    await test.settle();
    expect(await house.mailsTo(amira)).toHaveLength(1);
  });

  it.each([
    [{ 'Day to send': '2027-01-11', 'Hour to send': '09:00' }, 'Choose a day and hour that are still to come'],
    [{ 'Day to send': '2028-01-11', 'Hour to send': '09:00' }, 'Choose a day within the next 180 days'],
    [{ 'Day to send': '', 'Hour to send': '09:00' }, 'Enter the day on which it goes out'],
    [{ 'Day to send': '2027-02-30', 'Hour to send': '09:00' }, 'Enter a real date, like 2026-02-03'],
  ])('refuses %p', async (when, problem) => {
    await send({ 'At a time': true, ...when });
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual([problem]);
    expect(await house.stateOf(amira)).toBe('draft');
  });

  it('keeps its place: a second of the same kind is refused meanwhile', async () => {
    await send();
    await manager.open('/client/invitations/new');
    await manager.press('Continue', anInvitation);
    expect(manager.page.errors[0]).toContain('Dana Whitfield invited this address');
  });

  it('comes back with the reason when it can’t go out any more, and holds up no other', async () => {
    const cloudId = await house.cloud();
    await manager.open('/client/invitations/new');
    await manager.press('Continue', intoCloud('Freelancer', { 'Email address': 'lena@example.net' }));
    await manager.press('Send invitation', nineOnTuesday);
    await send();
    await test.database.execute('UPDATE talent_clouds.clouds SET deleted_at = now(), is_default = false WHERE id = $1', [cloudId]);
    await itIs('2027-01-12T08:00:00Z');
    expect(await house.mailsTo(amira)).toHaveLength(1);
    expect(await house.mailsTo('lena@example.net')).toEqual([]);
    expect(await house.stateOf('lena@example.net')).toBe('draft');
    const [told] = await house.mailsTo(dana);
    expect(told?.subject).toContain('did not go out');
    await manager.open('/client/invitations/drafts');
    expect(manager.page.text).toContain('Came back');
  });

  it('waits while its client is suspended, and goes out by itself once that is over', async () => {
    await send();
    const suspended = (is: boolean) => test.database.execute('UPDATE clients.clients SET is_suspended = $1', [is]);
    await suspended(true);
    await itIs('2027-01-12T08:00:00Z');
    expect([await house.stateOf(amira), await house.mailsTo(amira)]).toEqual(['scheduled', []]);
    await suspended(false);
    await itIs('2027-01-12T09:00:00Z');
    expect(await house.mailsTo(amira)).toHaveLength(1);
  });

  it('waits for the yes first, and then for its hour; a late yes sends at once', async () => {
    const finance = await house.colleague(paul.name, paul.address, paul.role);
    await house.asks(manager, { 'First step: who approves?': paul.name });
    await send(nineOnTuesday, 'Send for approval');
    await itIs('2027-01-11T12:00:00Z');
    await finance.open(await house.buttonOf(paul.address, 'Look at the invitation'));
    expect(finance.page.text).toContain('It goes out on 12 Jan 08:00');
    await finance.press('Approve');
    expect(finance.page.text).toContain('It goes out at its hour');
    expect(await house.stateOf(amira)).toBe('scheduled');
    await itIs('2027-01-12T08:00:00Z');
    expect(await house.mailsTo(amira)).toHaveLength(1);
  });
});
