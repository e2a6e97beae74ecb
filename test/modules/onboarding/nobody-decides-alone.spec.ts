import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { Onboarding } from './checklist.js';
import type { Asked } from './checklist.js';

const noor = 'noor@meridian.example';
const rita = 'rita@meridian.example';
/** One of the client's own tasks that one of its reviewers looks at again. */
const budget: Asked = { kind: 'client', title: 'Budget check', reviewer: 'client' };

describe('What a colleague sent in', () => {
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
    await onboarding.asks(budget);
    await onboarding.colleague('Noor Haddad', noor, 'reviewer');
    await onboarding.colleague('Rita Sand', rita, 'reviewer');
    await onboarding.aboard();
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open('/client/tasks');
    await reviewer.press('Mark as done', { Note: 'PO 4711' });
  });

  const taskId = async (): Promise<string> => (await onboarding.taskPath('Budget check')).split('/').at(-1) ?? '';
  const state = async (): Promise<unknown> => test.database.row(`SELECT state FROM onboarding.tasks WHERE kind = 'client'`);

  it('is reviewed by somebody else, never by themselves', async () => {
    const path = `/client/reviews/${await taskId()}`;
    const submitter = await onboarding.meridian.signedIn(noor);
    await submitter.open('/client/reviews');
    expect(submitter.page.text).toContain('1 more item waits for another reviewer');
    expect(submitter.page.links).not.toContain('All 1');
    expect((await submitter.open(path)).status).toBe(403);
    await submitter.open('/client/reviews');
    await submitter.post(`${path}/decision`, { ...submitter.formToken, decision: 'approve', submission: '1' });
    expect(submitter.page.status).toBe(403);
    expect(await state()).toEqual({ state: 'submitted' });
    const other = await onboarding.meridian.signedIn(rita);
    await other.open(path);
    await other.press('Approve and next');
    expect(await state()).toEqual({ state: 'approved' });
  });

  it('can’t be got past its reviewer by waiving it meanwhile', async () => {
    const { dana } = onboarding;
    await dana.open('/client/tasks');
    await dana.post(`/client/tasks/${await taskId()}/waiver`, { ...dana.formToken, reason: 'We are in a hurry', until: '2027-01-15' });
    expect(await state()).toEqual({ state: 'submitted' });
    expect(await onboarding.audited('onboarding.task-waived')).toBe(0);
  });
});
