import { Transactions } from '../../../src/platform/transactions/index.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { waitingForLocks } from '../../support/waiting.js';
import { Onboarding } from './checklist.js';

describe('What the client and the talent do at the same moment', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(() => test.reset());

  it('takes the contract before its checklist, so that the last task and a change of the offer wait and never meet head-on', async () => {
    await onboarding.asks({ kind: 'acknowledge', title: 'House rules', reviewer: 'nobody', body: 'Be kind.' });
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'House rules');
    const contractId = await onboarding.contractId();
    let sent = Promise.resolve();
    await test.app.get(Transactions).run(async () => {
      await test.database.execute('SELECT 1 FROM contracts.contracts WHERE id = $1 FOR UPDATE', [contractId]);
      sent = talent.press('Confirm', { 'I have read this': true }).then(() => undefined);
      await eventually(async () => expect(await waitingForLocks(test.database)).toBe(1));
      await test.database.execute('SELECT 1 FROM onboarding.checklists WHERE contract_id = $1 FOR UPDATE NOWAIT', [contractId]);
    });
    await sent;
    expect(talent.page.status).toBe(200);
    expect(await onboarding.checklist()).toMatchObject({ state: 'in review' });
  });
});
