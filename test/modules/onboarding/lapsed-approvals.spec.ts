import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { amira } from '../invitations/meridian.js';
import { aPicture, idDocument, Onboarding } from './checklist.js';

const job = 'onboarding.renew-approvals';

describe('Approvals that ran out without being renewed', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(() => test.reset());

  const afterDays = async (days: number): Promise<void> => {
    test.clock.moveBy({ days });
    await test.runJob(job);
  };

  it('are open again and block as before: the manager is told once, the contract and the dashboard say so', async () => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    await afterDays(59);
    const told = async (): Promise<string[]> => {
      await test.settle();
      return (await onboarding.meridian.mailsTo('dana@meridian.example')).map(({ subject }) => subject).filter((subject) => subject.startsWith('Ran out'));
    };
    expect(await told()).toEqual([]);
    await afterDays(3);
    await test.runJob(job);
    expect(await told()).toEqual(['Ran out: ID document, Amira Haddad']);
    const renewal = await test.database.row('SELECT is_blocking AS "isBlocking", state FROM onboarding.tasks WHERE renews_id IS NOT NULL');
    expect(renewal).toEqual({ isBlocking: true, state: 'to do' });
    expect([await onboarding.checklist(), await onboarding.audited('onboarding.approval-lapsed')]).toMatchObject([{ state: 'cleared' }, 1]);
    const dana = await onboarding.meridian.signedIn('dana@meridian.example');
    await dana.open('/client');
    expect(dana.page.text).toContain('ID document ran out and was not renewed');
    await dana.open(await onboarding.meridian.buttonOf('dana@meridian.example', 'Open the contract'));
    expect(dana.page.text).toMatch(/and was not renewed\. It is asked for again\. /);
    expect(dana.page.text).not.toContain('without it');
    await dana.click('What they still have to send in');
    expect(dana.page.text).toContain('Ran out on');
    const talent = await onboarding.meridian.signedIn(amira);
    await talent.open('/home');
    expect(talent.page.text).toContain('what you did before ran out on');
    await onboarding.openTask(talent, 'ID document');
    await talent.press('Submit document', {}, await aPicture());
    await dana.open(`/client/contracts/${await onboarding.contractId()}`);
    expect(dana.page.text).not.toContain('and was not renewed');
  });

  it('of a contract that has ended are nobody’s business any more: its page is silent, and a mail still on its way stays at home', async () => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    await afterDays(59);
    await test.settle();
    const dana = await onboarding.meridian.signedIn('dana@meridian.example');
    await afterDays(3);
    const contract = `/client/contracts/${await onboarding.contractId()}`;
    await dana.open(contract);
    expect(dana.page.text).toContain('ID document ran out on');
    await dana.press('End contract');
    await dana.press('End contract', { 'Last day': test.clock.today(), Reason: 'The budget is cut.' });
    expect(dana.page.text).toContain('The contract has ended.');
    await dana.open(contract);
    expect(dana.page.text).not.toContain('ran out on');
    await test.settle();
    expect((await onboarding.meridian.mailsTo('dana@meridian.example')).filter(({ subject }) => subject.startsWith('Ran out'))).toEqual([]);
  });

  it('have not run out before their last day is over, on the list of tasks as little as elsewhere', async () => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    await afterDays(59);
    const last = await test.database.row<{ end: Date }>(`SELECT date_trunc('day', renew_by, 'UTC') + interval '1 day' - interval '1 second' AS end FROM onboarding.tasks WHERE renews_id IS NOT NULL`);
    test.clock.standAt(last?.end ?? new Date(0));
    await test.runJob(job);
    const talent = await onboarding.meridian.signedIn(amira);
    await talent.open('/home');
    expect(talent.page.text).toContain('what you did before is valid until');
    await talent.open(await onboarding.tasksPath());
    expect(talent.page.text).toContain('Renew it by');
    test.clock.moveBy({ minutes: 1 });
    await test.runJob(job);
    await talent.open(await onboarding.tasksPath());
    expect(talent.page.text).toContain('Ran out on');
  });

  it('block as the first one did, however often they were renewed before', async () => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    for (const days of [40, 60]) {
      await afterDays(days);
      const talent = await onboarding.meridian.signedIn(amira);
      await onboarding.openTask(talent, 'ID document');
      await talent.press('Submit document', {}, await aPicture());
      await onboarding.approves();
    }
    await afterDays(50);
    await afterDays(35);
    expect(await test.database.rows('SELECT state, is_blocking AS "isBlocking" FROM onboarding.tasks WHERE renews_id IS NOT NULL ORDER BY id')).toEqual([
      { state: 'approved', isBlocking: false },
      { state: 'approved', isBlocking: false },
      { state: 'to do', isBlocking: true },
    ]);
  });

  it('wait for whoever is changing the checklist, who saves it as it was read: each is told of once', async () => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    await afterDays(40);
    const [isHeld, mayGoOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const saving = test.app.get(Transactions).run(async () => {
      await test.database.execute('SELECT 1 FROM onboarding.checklists FOR UPDATE');
      isHeld.resolve();
      await mayGoOn.promise;
      await test.database.execute('UPDATE onboarding.tasks SET lapsed_at = NULL, is_blocking = false WHERE renews_id IS NOT NULL');
    });
    await isHeld.promise;
    await afterDays(25);
    mayGoOn.resolve();
    await saving;
    expect(await onboarding.audited('onboarding.approval-lapsed')).toBe(0);
    await test.runJob(job);
    await test.runJob(job);
    expect(await onboarding.audited('onboarding.approval-lapsed')).toBe(1);
  });

  it('are nobody’s whose renewal is with a reviewer, until it comes back', async () => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    await afterDays(40);
    const talent = await onboarding.meridian.signedIn(amira);
    await onboarding.openTask(talent, 'ID document');
    await talent.press('Submit document', {}, await aPicture());
    await afterDays(25);
    expect(await onboarding.audited('onboarding.approval-lapsed')).toBe(0);
    const sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    await sam.press('Send back', { Reason: 'It is blurred' });
    await test.runJob(job);
    expect(await onboarding.audited('onboarding.approval-lapsed')).toBe(1);
  });
});
