import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { amira, dana } from '../invitations/meridian.js';
import { idDocument, meridianNda, Onboarding } from './checklist.js';

describe('What changes while somebody comes aboard', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(() => test.reset());

  it('does not ask again for what is still valid at the same client, and says so', async () => {
    await onboarding.asks({ ...meridianNda, reviewer: 'nobody', validForDays: 365 }, { ...idDocument, validForDays: 30 });
    const talent = await onboarding.aboard();
    await onboarding.sign(talent);
    await onboarding.upload(talent);
    const sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    await sam.press('Approve and next');
    test.clock.moveBy({ days: 31 });
    const manager = await onboarding.meridian.signedIn(dana);
    await onboarding.meridian.invite(manager, { 'Project name': 'Icon set', 'Start date': '2027-06-01', 'End date': '' });
    const again = await onboarding.meridian.signedIn(amira);
    await again.open(await onboarding.meridian.buttonOf(amira));
    await again.press('Accept invitation');
    await again.press('Confirm and continue');
    expect(again.page.text).toContain('1 of 2 done');
    expect(again.page.text).toContain('Still valid from an earlier contract');
    expect(again.page.buttons.filter((name) => name.startsWith('Start task'))).toEqual(['Start task: ID document']);
  });

  it('locks the tasks while changed terms wait to be confirmed, and loses nothing', async () => {
    await onboarding.asks(idDocument, meridianNda);
    const talent = await onboarding.aboard();
    await onboarding.upload(talent);
    await onboarding.dana.open(`/client/contracts/${await onboarding.contractId()}/terms/new`);
    await onboarding.dana.press('Change terms', { 'Hourly rate': '90.00' });
    await talent.open(await onboarding.tasksPath());
    expect(talent.page.text).toContain('1 of 2 done');
    expect(talent.page.text).toContain('Cannot start yet');
    await talent.click('Review your contract');
    await talent.press('Confirm and continue');
    expect(talent.page.heading).toBe('Get ready to start');
    expect(talent.page.text).toContain('1 of 2 done');
    expect(talent.page.text).toContain('$90.00');
    await onboarding.sign(talent);
    expect(talent.page.heading).toBe("We're checking your information");
  });

  it('is over when the client withdraws the offer: nothing is taken and nothing waits for review', async () => {
    await onboarding.asks(idDocument, meridianNda);
    const talent = await onboarding.aboard();
    await onboarding.upload(talent);
    const path = await onboarding.taskPath('Meridian NDA');
    await talent.open(path);
    const form = talent.page.fill('Sign document', { 'I agree to sign electronically': true, 'Type your full name': 'Amira Haddad' });
    await onboarding.dana.open(`/client/contracts/${await onboarding.contractId()}/withdrawal`);
    await onboarding.dana.press('Withdraw offer', { Reason: 'The project was stopped' });
    expect((await talent.request('POST', form.action, new URLSearchParams(form.fields))).status).toBe(409);
    await talent.open(await onboarding.tasksPath());
    expect(talent.page.text).toContain('This offer is no longer open');
    await talent.open(path);
    expect(talent.page.text).toContain('no longer open');
    const sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    expect(sam.page.text).toContain('Nothing is waiting here');
  });

  it('answers htmx with the part of the waiting page that changes, and stops asking once it goes on', async () => {
    await onboarding.asks(idDocument);
    const talent = await onboarding.aboard();
    await onboarding.upload(talent);
    const path = talent.page.path;
    const part = async (): Promise<string> => (await talent.request('GET', path, undefined, { 'HX-Request-Type': 'partial' })).text();
    expect(await part()).toMatch(/^<section class="stack" id="waiting-[^"]+" [^>]*hx-trigger="every 5s"/);
    const sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    await sam.press('Approve and next');
    expect(await part()).not.toContain('hx-trigger');
    expect(await part()).toContain('Accept the offer');
  });
});
