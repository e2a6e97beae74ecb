import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira } from '../invitations/meridian.js';
import { aPicture, Onboarding } from './checklist.js';
import type { Asked } from './checklist.js';

const insurance: Asked = { kind: 'upload', title: 'Insurance certificate', reviewer: 'client' };
const noor = 'noor@meridian.example';

describe('What talent still has to send in', () => {
  let test: TestApp;
  let onboarding: Onboarding;
  let talent: Visitor;
  let reviewer: Visitor;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2026-11-24T10:00:00Z'));
    await onboarding.asks(insurance);
    await onboarding.colleague('Noor Haddad', noor, 'reviewer');
    talent = await onboarding.aboard();
    reviewer = await onboarding.meridian.signedIn(noor);
  });

  const waiverPath = async (): Promise<string> => `/client/tasks/outstanding/${(await onboarding.taskPath('Insurance certificate')).split('/').at(-1)}/waiver`;

  it('is listed for a reviewer, who goes on without it; the talent reads why and until when, and is asked again after it', async () => {
    await reviewer.open('/client/reviews');
    await reviewer.click('What talent still has to send in');
    expect([reviewer.page.path, reviewer.page.heading]).toEqual(['/client/tasks/outstanding', 'What talent still has to send in']);
    expect(reviewer.page.text).toMatch(/Amira Haddad.*Insurance certificate.*To do.*24 November/s);
    await reviewer.press('Search', { Search: 'nobody' });
    expect(reviewer.page.text).toContain('Nothing outstanding matches "nobody"');
    await reviewer.press('Search', { Search: 'insur' });
    await reviewer.click('Go on without it');
    await reviewer.press('Waive', { 'Waive until': test.clock.today() });
    expect([reviewer.page.status, reviewer.page.errors]).toEqual([422, ['Enter a reason: the talent reads it', 'Enter a day after today']]);
    await reviewer.press('Waive', { Reason: 'Our own insurance covers it', 'Waive until': '2027-01-15' });
    expect(reviewer.page.text).toContain('Insurance certificate: waived. They see your reason');
    expect(reviewer.page.text).toContain('Nothing is outstanding');
    await talent.open(await onboarding.tasksPath());
    expect(talent.page.text).toContain('Meridian Labs goes on without it until 15 January 2027: Our own insurance covers it');
    await test.settle();
    expect([await onboarding.audited('onboarding.task-waived'), (await onboarding.checklist())?.state]).toEqual([1, 'in review']);
    test.clock.standAt(new Date('2027-01-16T01:00:00Z'));
    await test.runJob('onboarding.lapse-waivers');
    const later = await onboarding.meridian.signedIn(noor);
    await later.open('/client/tasks/outstanding');
    expect(later.page.text).toContain('Insurance certificate');
  });

  it('is waived by nobody for people whom they invited, who are told so in the list', async () => {
    const { dana } = onboarding;
    await dana.open('/client/tasks');
    await dana.click('What talent still has to send in');
    expect(dana.page.text).toContain('A colleague decides: you invited them or manage the contract');
    await dana.open(await waiverPath());
    expect([dana.page.status, dana.page.heading]).toEqual([403, 'You invited this person']);
    await dana.open('/client/tasks/outstanding');
    await dana.post(await waiverPath(), { ...dana.formToken, reason: 'Mine', until: '2027-01-15' });
    expect(dana.page.status).toBe(403);
    expect(await onboarding.audited('onboarding.task-waived')).toBe(0);
  });

  it('is not waived once it was sent in: that is a review', async () => {
    await reviewer.open(await waiverPath());
    await onboarding.openTask(talent, 'Insurance certificate');
    await talent.press('Submit document', {}, await aPicture());
    await reviewer.press('Waive', { Reason: 'Our own insurance covers it', 'Waive until': '2027-01-15' });
    expect([reviewer.page.status, reviewer.page.heading]).toEqual([409, 'This is no longer to be sent in']);
    await reviewer.open(await waiverPath());
    expect(reviewer.page.status).toBe(404);
  });

  it('stands one click from its contract, and is one waiver however often it is sent', async () => {
    await test.database.execute('UPDATE onboarding.checklists SET invited_by_id = gen_random_uuid()');
    const owner = await onboarding.colleague('Olga Ruiz', 'olga@meridian.example', 'owner').then(() => onboarding.meridian.signedIn('olga@meridian.example'));
    await owner.open(`/client/contracts/${await onboarding.contractId()}`);
    await owner.click('What they still have to send in');
    expect(owner.page.text).toContain('Insurance certificate');
    await owner.click('Go on without it');
    const form = owner.page.fill('Waive', { Reason: 'Covered', 'Waive until': '2027-01-15' });
    const fields = Object.fromEntries(form.fields);
    await owner.post(form.action, fields);
    await owner.post(form.action, fields);
    expect(owner.page.status).toBe(200);
    expect(await onboarding.audited('onboarding.task-waived')).toBe(1);
    const mails = await onboarding.meridian.mailsTo(amira);
    expect(mails.filter(({ subject }) => subject.startsWith('Asked for again'))).toEqual([]);
  });
});
