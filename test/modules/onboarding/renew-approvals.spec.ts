import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira } from '../invitations/meridian.js';
import { aPicture, idDocument, meridianNda, Onboarding } from './checklist.js';

const job = 'onboarding.renew-approvals';
const aboutYou = { kind: 'questions', title: 'About you', reviewer: 'nobody', questions: [{ key: 'country', label: 'Country you work from' }] } as const;

describe('Approvals near their end', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(() => test.reset());

  const mails = async (): Promise<string[]> => {
    await test.settle();
    return (await onboarding.meridian.mailsTo(amira)).map(({ subject }) => subject).filter((subject) => subject.startsWith('Renew by'));
  };
  const afterDays = async (days: number): Promise<number> => {
    test.clock.moveBy({ days });
    await test.runJob(job);
    return (await mails()).length;
  };
  const again = { 'Project name': 'Icons' };
  /** The same Amira takes up one more invitation. */
  const acceptsNext = async (): Promise<Visitor> => {
    const dana = await onboarding.meridian.signedIn('dana@meridian.example');
    await onboarding.meridian.invite(dana, again);
    const talent = await onboarding.meridian.signedIn(amira);
    await talent.open(await onboarding.meridian.buttonOf(amira));
    await talent.press('Accept invitation');
    await talent.press('Confirm and continue');
    return talent;
  };

  it('are asked for again 30, 14 and 3 days before, each once, and never after the end', async () => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    expect(await afterDays(29)).toBe(0);
    expect(await afterDays(2)).toBe(1);
    await test.runJob(job);
    expect((await mails()).length).toBe(1);
    expect(await afterDays(10)).toBe(1);
    expect(await afterDays(6)).toBe(2);
    expect(await afterDays(11)).toBe(3);
    expect(await afterDays(5)).toBe(3);
    expect(await test.database.rows('SELECT 1 FROM onboarding.tasks WHERE renews_id IS NOT NULL')).toHaveLength(1);
    const [mail] = (await onboarding.meridian.mailsTo(amira)).filter(({ subject }) => subject.startsWith('Renew by'));
    expect(mail?.text).toContain('What changes after that day: A new offer of Meridian Labs asks you for it again.');
    expect(mail?.text).toContain('Your work on Design system refresh and its messages go on as they are.');
  });

  it('one mail goes out where several occasions were missed', async () => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    expect(await afterDays(58)).toBe(1);
    expect(await afterDays(0)).toBe(1);
  });

  it('are renewed beside running work, lose no days, and count for the next offer', async () => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    await afterDays(40);
    const talent = await onboarding.meridian.signedIn(amira);
    await talent.open('/home');
    expect(talent.page.text).toContain('Meridian Labs asks for it again');
    await talent.open(await onboarding.meridian.buttonOf(amira, 'Renew it'));
    expect(talent.page.text).toContain('this renews it. What is asked is the same as then.');
    await talent.press('Submit document', {}, await aPicture());
    expect(await afterDays(7)).toBe(1);
    await onboarding.approves();
    const task = await test.database.row<{ state: string; days: number }>(
      `SELECT task.state, extract(epoch FROM task.valid_until - renewed.valid_until)::integer / 86400 AS days FROM onboarding.tasks AS task JOIN onboarding.tasks AS renewed ON renewed.id = task.renews_id`,
    );
    expect(task).toEqual({ state: 'approved', days: 60 });
    expect(await onboarding.checklist()).toMatchObject({ state: 'cleared' });
    test.clock.moveBy({ days: 20 });
    const next = await acceptsNext();
    await next.open(await onboarding.tasksPath());
    expect(next.page.text).toContain('Still valid from an earlier contract');
  });

  it('are taken no more once the contract has ended, also from a page that was opened before', async () => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    await afterDays(40);
    const talent = await onboarding.meridian.signedIn(amira);
    await talent.open(await onboarding.meridian.buttonOf(amira, 'Renew it'));
    const { path } = talent.page;
    await test.database.execute(`UPDATE contracts.contracts SET state = 'ended', closed_at = now(), closed_because = 'The work is done'`);
    await talent.press('Submit document', {}, await aPicture());
    expect([talent.page.status, talent.page.heading]).toEqual([409, 'This is over']);
    expect(talent.page.text).toContain('there is nothing more to send');
    expect(await test.database.rows(`SELECT 1 FROM onboarding.tasks WHERE renews_id IS NOT NULL AND state <> 'to do'`)).toEqual([]);
    await talent.open(path);
    expect(talent.page.text).toContain('The contract has ended, so there is nothing more to send.');
    expect(talent.page.buttons).not.toContain('Submit document');
  });

  it('fill in the earlier answers, so that only what changed is typed', async () => {
    await onboarding.asks({ ...aboutYou, validForDays: 60 }, idDocument);
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'About you');
    await talent.press('Submit answers', { 'Country you work from': 'Portugal' });
    await onboarding.upload(talent);
    await onboarding.approves();
    await talent.open(`/contracts/${await onboarding.contractId()}/acceptance`);
    await talent.press('Accept and send message', { 'Your first message': 'Hello Dana' });
    await test.settle();
    expect(await afterDays(31)).toBe(1);
    const later = await onboarding.meridian.signedIn(amira);
    await later.open(await onboarding.meridian.buttonOf(amira, 'Renew it'));
    expect(later.page.valueOf('Country you work from')).toBe('Portugal');
    await later.press('Submit answers');
    expect(await afterDays(40)).toBe(1);
  });

  it('hang on the work that still runs, with the answers of the contract that is over', async () => {
    await onboarding.asks({ ...aboutYou, validForDays: 60 }, { ...idDocument, validForDays: 60 });
    const talent = await onboarding.aboard();
    const over = await onboarding.contractId();
    await onboarding.openTask(talent, 'About you');
    await talent.press('Submit answers', { 'Country you work from': 'Portugal' });
    await onboarding.upload(talent);
    await onboarding.approves();
    const next = await acceptsNext();
    const running = await onboarding.contractId();
    await next.open(`/contracts/${running}/acceptance`);
    await next.press('Accept and send message', { 'Your first message': 'Hello Dana' });
    await test.settle();
    await test.database.execute(`UPDATE onboarding.checklists SET ended_at = now() WHERE contract_id = $1`, [over]);
    expect(await afterDays(31)).toBe(2);
    expect(await test.database.rows(`SELECT DISTINCT contract_id AS id FROM onboarding.tasks WHERE renews_id IS NOT NULL`)).toEqual([{ id: running }]);
    const later = await onboarding.meridian.signedIn(amira);
    await later.open(await onboarding.taskPath('About you'));
    expect(later.page.valueOf('Country you work from')).toBe('Portugal');
  });

  it.each([
    ['whose contract is over', `UPDATE contracts.contracts SET state = 'ended', closed_at = now(), closed_because = 'The work is done'`],
    ['of a suspended client', 'UPDATE clients.clients SET is_suspended = true'],
    ['of a requirement that nobody is asked for any more', 'UPDATE onboarding.requirements SET is_active = false'],
  ])('are left alone for talent %s', async (_whom, sql) => {
    await onboarding.asks({ ...idDocument, validForDays: 60 });
    await onboarding.atWork();
    await test.database.execute(sql);
    expect(await afterDays(40)).toBe(0);
    expect(await test.database.rows('SELECT 1 FROM onboarding.tasks WHERE renews_id IS NOT NULL')).toEqual([]);
  });
});

describe('What was done before', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(() => test.reset());

  const nextOffer = async (): Promise<Visitor> => {
    await onboarding.meridian.invite(onboarding.dana, { 'Project name': 'Icons' });
    const talent = await onboarding.meridian.signedIn(amira);
    await talent.open(await onboarding.meridian.buttonOf(amira));
    await talent.press('Accept invitation');
    await talent.press('Confirm and continue');
    return talent;
  };

  it('is asked again for each contract where no validity is set, and the page says why', async () => {
    await onboarding.asks({ ...meridianNda, reviewer: 'nobody' });
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'Meridian NDA');
    expect(talent.page.text).not.toContain('You did this before');
    await talent.press('Sign document', { 'I agree to sign electronically': true, 'Type your full name': 'Amira Haddad' });
    const next = await nextOffer();
    await next.open(await onboarding.taskPath('Meridian NDA'));
    expect(next.page.text).toContain('You did this before, for Design system refresh, on');
    expect(next.page.text).toContain('Meridian Labs asks for it for each contract, so it is asked once more.');
  });

  it.each([['They are not reused', true], ['They stay valid', false]])('under an earlier version: the owner chooses “%s”', async (choice, isAsked) => {
    await onboarding.asks({ ...meridianNda, reviewer: 'nobody', validForDays: 365 });
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'Meridian NDA');
    await talent.press('Sign document', { 'I agree to sign electronically': true, 'Type your full name': 'Amira Haddad' });
    const { dana } = onboarding;
    await dana.open('/client/requirements');
    await dana.click('Meridian NDA');
    await dana.click('Change');
    await dana.press('Save draft', { Text: 'Another text' });
    await dana.click('Continue to publish');
    expect(dana.page.text).toContain('1 person or agency has an approval that is still valid');
    await dana.press('Publish', { [choice]: true });
    const next = await nextOffer();
    await next.open(await onboarding.taskPath('Meridian NDA'));
    expect(next.page.text.includes('Meridian Labs has changed it since')).toBe(isAsked);
    expect(next.page.buttons.includes('Sign document')).toBe(isAsked);
    expect(next.page.text.includes('Still valid.')).toBe(!isAsked);
  });
});
