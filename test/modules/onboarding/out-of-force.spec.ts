import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { amira, dana } from '../invitations/meridian.js';
import { Onboarding, purchaseOrder } from './checklist.js';

describe('The client’s own tasks, where nothing hangs on them any more or just now', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2026-11-23T10:00:00Z'));
    await onboarding.asks(purchaseOrder);
    await test.runJob('onboarding.digests');
    await onboarding.aboard();
    await waivedUntil('2026-12-10');
  });

  async function waivedUntil(day: string): Promise<void> {
    await onboarding.dana.open((await onboarding.taskPath('Purchase order approval')).replace('/tasks', '/client/tasks'));
    await onboarding.dana.click('Go on without it');
    await onboarding.dana.press('Waive', { Reason: 'Finance pays by card', 'Waive until': day });
    const sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    await sam.press('Approve and next');
    await test.settle();
  }

  async function eight(day: string): Promise<number> {
    test.clock.standAt(new Date(`${day}T08:00:00Z`));
    await test.runJob('onboarding.digests');
    await test.settle();
    return (await onboarding.meridian.mailsTo(dana)).filter(({ subject }) => subject === 'Waiting for you: 1 task').length;
  }

  /** Whether it stands in the list of tasks, and what the navigation counts. */
  async function shown(): Promise<unknown[]> {
    const visitor = await onboarding.meridian.signedIn(dana);
    await visitor.open('/client/tasks');
    return [visitor.page.text.includes('Amira Haddad'), visitor.page.links.find((words) => words.startsWith('Tasks'))];
  }

  it('wait for nobody once the contract has ended: not in the list, the navigation or the daily mail', async () => {
    const contractId = await onboarding.contractId();
    const talent = await onboarding.meridian.signedIn(amira);
    await talent.open(`/contracts/${contractId}/acceptance`);
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
    test.clock.standAt(new Date('2026-12-11T01:00:00Z'));
    await test.runJob('onboarding.lapse-waivers');
    expect(await shown()).toEqual([true, 'Tasks 1']);
    expect(await eight('2026-12-11')).toBe(1);
    const manager = await onboarding.meridian.signedIn(dana);
    await manager.open(`/client/contracts/${contractId}`);
    await manager.press('End contract');
    await manager.press('End contract', { 'Last day': '2026-12-11', Reason: 'The budget is cut.' });
    await test.settle();
    expect(await shown()).toEqual([false, 'Tasks']);
    expect(await eight('2026-12-12')).toBe(1);
  });

  it('that were waived for a time are asked for again only when their client is no longer suspended', async () => {
    const suspended = (is: boolean): Promise<unknown> => test.database.execute('UPDATE clients.clients SET is_suspended = $1', [is]);
    const state = (): Promise<unknown> => test.database.row(`SELECT state FROM onboarding.tasks WHERE kind = 'client'`);
    test.clock.standAt(new Date('2026-12-11T01:00:00Z'));
    await suspended(true);
    await test.runJob('onboarding.lapse-waivers');
    expect(await state()).toEqual({ state: 'waived' });
    await suspended(false);
    await test.runJob('onboarding.lapse-waivers');
    expect(await state()).toEqual({ state: 'to do' });
  });
});
