import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { Onboarding, purchaseOrder } from './checklist.js';

const noor = 'noor@meridian.example';

describe('The client’s own tasks', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2026-11-24T10:00:00Z'));
    await onboarding.asks(purchaseOrder);
    await onboarding.colleague('Noor Haddad', noor, 'reviewer');
    await onboarding.colleague('Finn Moss', 'finn@meridian.example', 'finance');
    await onboarding.aboard();
  });

  const taskPath = async (): Promise<string> => (await onboarding.taskPath('Purchase order approval')).replace('/tasks', '/client/tasks');

  it('say whom they hold up, since when and with whom, and are done with a note that the history keeps', async () => {
    const { dana } = onboarding;
    await dana.open('/client/tasks');
    for (const words of ['Amira Haddad', 'Waiting since', 'with you', "can't accept the offer without it; the contract starts on 3 February 2027"]) expect(dana.page.text).toContain(words);
    await dana.press('Mark as done', { Note: 'PO 4711' });
    expect(dana.page.text).toContain('Purchase order approval for Amira Haddad: marked as done');
    await dana.click('Done');
    expect(dana.page.text).toMatch(/Amira Haddad.*Purchase order approval.*Dana Whitfield/s);
    await dana.click('Amira Haddad');
    expect(dana.page.heading).toBe('Purchase order approval');
    expect(dana.page.text).toContain('Done by Dana Whitfield “PO 4711”');
    expect(dana.page.buttons).not.toContain('Mark as done');
  });

  it('go to a colleague, who is told by mail and finds them under Mine', async () => {
    const { dana } = onboarding;
    await dana.open(await taskPath());
    await dana.click('Hand to a colleague');
    expect(dana.page.html).not.toContain('Finn Moss');
    await dana.press('Hand over', { Note: 'I am away' });
    expect([dana.page.status, dana.page.errors]).toEqual([422, ['Choose a colleague']]);
    expect(dana.page.valueOf('Note')).toBe('I am away');
    await dana.press('Hand over', { Colleague: 'Noor Haddad, reviewer' });
    expect(dana.page.text).toContain('Noor Haddad has it now, and gets a mail');
    expect(dana.page.text).toContain('Waiting for Noor Haddad');
    await dana.open('/client/tasks?tab=mine');
    expect(dana.page.text).toContain('Nothing is waiting for you');
    await test.settle();
    const mail = (await onboarding.meridian.mailsTo(noor))[0];
    expect(mail?.subject).toBe('Dana Whitfield hands you: Purchase order approval for Amira Haddad');
    expect(mail?.text).toContain('I am away');
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open(await onboarding.meridian.buttonOf(noor, 'Open the task'));
    expect(reviewer.page.heading).toBe('Purchase order approval');
    await reviewer.open('/client/tasks?tab=mine');
    expect(reviewer.page.text).toContain('with you');
    await reviewer.press('Mark as done');
    expect(await onboarding.audited('onboarding.task-handed-over')).toBe(1);
  });

  it('are handed only to those who may do them, and come back when the colleague leaves', async () => {
    const { dana } = onboarding;
    await dana.open(`${await taskPath()}/hand-over`);
    const finn = await test.database.row<{ id: string }>("SELECT person_id AS id FROM accounts.person_cards WHERE full_name = 'Finn Moss'");
    const form = dana.page.fill('Hand over', {});
    await dana.post(form.action, { ...Object.fromEntries(form.fields), colleagueId: finn?.id ?? '' });
    expect([dana.page.status, dana.page.errors]).toEqual([422, ['Choose one of your colleagues']]);
    await dana.press('Hand over', { Colleague: 'Noor Haddad, reviewer' });
    await test.database.execute("UPDATE clients.members SET is_active = false WHERE role = 'reviewer'");
    await test.settle();
    await dana.open('/client/tasks?tab=mine');
    expect(dana.page.text).toContain('Purchase order approval');
  });

  it('are waived with a reason and an end, which the talent reads; after the end they are asked for again', async () => {
    const { dana } = onboarding;
    await dana.open(await taskPath());
    await dana.click('Go on without it');
    await dana.press('Waive', { 'Waive until': '' });
    expect(dana.page.errors).toEqual(['Enter a reason: the talent reads it', 'Enter the day until which you go on without it']);
    await dana.press('Waive', { Reason: 'Finance pays by card', 'Waive until': '2027-01-15' });
    expect(dana.page.text).toContain('Purchase order approval: waived');
    const talent = await onboarding.meridian.signedIn('amira.haddad@example.com');
    await talent.open(await onboarding.tasksPath());
    expect(talent.page.text).toContain('Meridian Labs goes on without it until 15 January 2027: Finance pays by card');
    test.clock.standAt(new Date('2027-01-15T23:00:00Z'));
    await test.runJob('onboarding.lapse-waivers');
    await dana.open('/client/tasks');
    expect(dana.page.text).toContain('Nothing is waiting for you');
    test.clock.standAt(new Date('2027-01-16T01:00:00Z'));
    await test.runJob('onboarding.lapse-waivers');
    await test.runJob('onboarding.lapse-waivers');
    await dana.open('/client/tasks');
    expect(dana.page.text).toContain('Purchase order approval');
    await dana.open(await taskPath());
    expect(dana.page.text).toContain('Waived by Dana Whitfield “Finance pays by card”');
    expect(await onboarding.audited('onboarding.waiver-lapsed')).toBe(1);
  });
});
