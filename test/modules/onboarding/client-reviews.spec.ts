import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira } from '../invitations/meridian.js';
import { aPicture, Onboarding } from './checklist.js';
import type { Asked } from './checklist.js';

const insurance: Asked = { kind: 'upload', title: 'Insurance certificate', reviewer: 'client' };
const noor = 'noor@meridian.example';

describe('Reviews by the client’s own reviewers', () => {
  let test: TestApp;
  let onboarding: Onboarding;
  let talent: Visitor;

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
    await onboarding.openTask(talent, 'Insurance certificate');
    await talent.press('Submit document', {}, await aPicture());
  });

  const itemPath = async (): Promise<string> => `/client/reviews/${(await onboarding.taskPath('Insurance certificate')).split('/').at(-1)}`;

  it('lie in a queue of the client, apart from the platform’s', async () => {
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open('/client');
    await reviewer.click('Reviews');
    expect([reviewer.page.path, reviewer.page.heading]).toEqual(['/client/reviews', 'Reviews']);
    expect(reviewer.page.links).toEqual(expect.arrayContaining(['All 1', 'Mine', 'Unassigned 1', 'Done', 'Reviews 1']));
    await reviewer.press('Search', { Search: 'nobody' });
    expect(reviewer.page.text).toContain('Nothing that waits here matches');
    await reviewer.press('Search', { Search: 'hadd' });
    await reviewer.click('Amira Haddad');
    expect(reviewer.page.buttons).toEqual(expect.arrayContaining(['Approve and next', 'Send back', 'Waive', 'Claim']));
    expect(reviewer.page.buttons).not.toContain('Reject');
    const sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    expect(sam.page.text).not.toContain('Insurance certificate New');
    await sam.open((await itemPath()).replace('/client/', '/admin/'));
    expect(sam.page.status).toBe(404);
  });

  it('show the document as pictures, and who looks is written down', async () => {
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open(await itemPath());
    const picture = await reviewer.request('GET', `${await itemPath()}/pages/1`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(await onboarding.audited('onboarding.document-read')).toBe(1);
  });

  it('decide: claimed, sent back, approved, and remembered under Done', async () => {
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open(await itemPath());
    await reviewer.press('Claim');
    expect(reviewer.page.path).toBe(await itemPath());
    await reviewer.press('Send back');
    expect([reviewer.page.status, reviewer.page.errors]).toEqual([422, ['Enter a reason: the talent reads it']]);
    await reviewer.press('Send back', { Reason: 'It ended in May' });
    expect(await onboarding.checklist()).toMatchObject({ state: 'open' });
    await onboarding.openTask(talent, 'Insurance certificate');
    await talent.press('Submit document', {}, await aPicture());
    await reviewer.open(await itemPath());
    await reviewer.press('Approve and next');
    expect(reviewer.page.heading).toBe('Reviews');
    await reviewer.open('/client/reviews?tab=done');
    expect(reviewer.page.text).toMatch(/Approved.*Sent back/s);
  });

  it('waive with a reason and an end, which the talent reads', async () => {
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open(await itemPath());
    await reviewer.press('Waive', { Reason: 'Our own insurance covers it', 'Waive until': test.clock.today() });
    expect([reviewer.page.status, reviewer.page.errors]).toEqual([422, ['Enter a day after today']]);
    await reviewer.press('Waive', { Reason: 'Our own insurance covers it', 'Waive until': '2027-03-01' });
    expect(reviewer.page.text).toContain('Waived; they see your reason');
    await talent.open(await onboarding.tasksPath());
    expect(talent.page.text).toContain('Meridian Labs goes on without it until 1 March 2027: Our own insurance covers it');
    await talent.open(await onboarding.taskPath('Insurance certificate'));
    expect(talent.page.text).toContain('Our own insurance covers it');
    await test.settle();
    expect(await onboarding.audited('onboarding.task-waived')).toBe(1);
  });

  it('waived for a time are asked for again after it, by mail, and take nothing back', async () => {
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open(await itemPath());
    await reviewer.press('Waive', { Reason: 'Our own insurance covers it', 'Waive until': '2027-01-15' });
    const sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    await sam.press('Approve and next');
    expect(await onboarding.checklist()).toMatchObject({ state: 'cleared' });
    test.clock.standAt(new Date('2027-01-16T01:00:00Z'));
    await test.runJob('onboarding.lapse-waivers');
    await test.settle();
    const mails = (await onboarding.meridian.mailsTo(amira)).filter(({ subject }) => subject === 'Asked for again: Insurance certificate');
    expect(mails).toHaveLength(1);
    talent = await onboarding.meridian.signedIn(amira);
    await talent.open(await onboarding.tasksPath());
    expect(talent.page.text).toContain('asks again for what it went on without');
    await talent.open(await onboarding.taskPath('Insurance certificate'));
    await talent.press('Submit document', {}, await aPicture());
    const later = await onboarding.meridian.signedIn(noor);
    await later.open(await itemPath());
    expect(later.page.text).toContain('Insurance certificate, 2nd try');
    expect(await onboarding.checklist()).toMatchObject({ state: 'cleared' });
  });

  it('waived for a time give the talent their turn back while the offer is open, and its deadline runs on', async () => {
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open(await itemPath());
    await reviewer.press('Waive', { Reason: 'Our own insurance covers it', 'Waive until': '2026-12-20' });
    const isStopped = async (): Promise<boolean | undefined> =>
      (await test.database.row<{ isStopped: boolean }>('SELECT waiting_since IS NOT NULL AS "isStopped" FROM contracts.contracts'))?.isStopped;
    expect([(await onboarding.checklist())?.state, await isStopped()]).toEqual(['in review', true]);
    test.clock.standAt(new Date('2026-12-21T01:00:00Z'));
    await test.runJob('onboarding.lapse-waivers');
    expect([(await onboarding.checklist())?.state, await isStopped()]).toEqual(['open', false]);
  });

  it('are not for whoever invited the talent or manages the contract', async () => {
    const { dana } = onboarding;
    await dana.open('/client/reviews');
    expect(dana.page.text).toContain('1 more item waits for another reviewer');
    expect(dana.page.text).not.toContain('Insurance certificate');
    await dana.open(await itemPath());
    expect([dana.page.status, dana.page.heading]).toEqual([403, 'You invited this person']);
    await test.database.execute('UPDATE onboarding.checklists SET invited_by_id = gen_random_uuid()');
    await dana.open(await itemPath());
    expect(dana.page.status).toBe(403);
    await dana.open('/client/reviews');
    await dana.post(`${await itemPath()}/decision`, { ...dana.formToken, decision: 'approve', submission: '1' });
    expect(dana.page.status).toBe(403);
    expect((await dana.request('GET', `${await itemPath()}/pages/1`)).status).toBe(404);
  });

  it('refuse what only the platform may decide', async () => {
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open(await itemPath());
    await reviewer.post(`${await itemPath()}/decision`, { ...reviewer.formToken, decision: 'reject', reason: 'No', submission: '1' });
    expect(reviewer.page.status).toBe(422);
  });

  it('are the platform’s where the plan has no reviewers; what lies there already is still decided', async () => {
    await test.database.execute("UPDATE clients.clients SET plan_key = 'basic'");
    const reviewer = await onboarding.meridian.signedIn(noor);
    await reviewer.open(await itemPath());
    await reviewer.press('Approve and next');
    expect([reviewer.page.status, reviewer.page.heading]).toEqual([403, 'Gangway reviews for you']);
    await reviewer.open('/client');
    expect(reviewer.page.links.filter((link) => link.startsWith('Reviews'))).toEqual([]);
    const second = await onboarding.aboard({ Name: 'Bo Lind', 'Email address': 'bo@example.com', 'Project name': 'Another' });
    await onboarding.openTask(second, 'Insurance certificate');
    await second.press('Submit document', {}, await aPicture());
    const sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    expect(sam.page.text).toMatch(/Bo Lind.*Insurance certificate New/s);
  });
});
