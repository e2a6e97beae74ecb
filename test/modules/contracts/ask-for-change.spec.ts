import { startApp, type TestApp } from '../../support/app.js';
import { buttonOf, mailsTo, mailTo } from '../../support/mail-reader.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from './meridian.js';

describe('asking for a change', () => {
  let test: TestApp;
  let meridian: Meridian;
  let talent: Visitor;
  let manager: Visitor;
  let contractId: string;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await meridian.open();
    talent = await meridian.signedIn(lena);
    manager = await meridian.signedIn(dana);
    contractId = await meridian.offer();
  });

  const ask = async (): Promise<void> => {
    await talent.open(`/contracts/${contractId}/review`);
    await talent.press('Ask for a change');
    expect(talent.page.heading).toBe('Ask for a change');
    await talent.press('Ask for a change', { 'What would you like to have changed?': 'Hourly rate', 'What would you like instead?': 'Could we make it $90?' });
    expect(talent.page.heading).toBe('Review your contract');
  };

  it('reaches the hiring manager by mail, and new terms answer it', async () => {
    await ask();
    expect(talent.page.text).toContain('Waiting for an answer');
    const mail = await mailTo(test, dana, 'Lena Vogel asks for a change');
    expect(mail.text).toContain('Could we make it $90?');
    await manager.open(buttonOf(mail, 'Answer the request'));
    await manager.press('Accept with new terms');
    await manager.press('Change terms', { 'Hourly rate': '90.00' });
    await talent.open(`/contracts/${contractId}/review`);
    expect(talent.page.text).toContain('Answered with new terms');
    await manager.open(`/client/contracts/${contractId}`);
    expect(manager.page.text).toContain('Change answered with new terms: Hourly rate');
    expect(talent.page.html).toContain('<ins>$90.00 an hour</ins>');
    expect(await test.database.rows(`SELECT 1 FROM contracts.change_requests WHERE state = 'accepted'`)).toHaveLength(1);
  });

  it('is not answered before the offer runs out, and both sides are told that', async () => {
    await ask();
    test.clock.moveBy({ days: 60 });
    await test.runJob('contracts.expire-offers');
    await test.settle();
    const toManager = await mailTo(test, dana, 'The offer ran out before Lena Vogel had your answer');
    expect(toManager.text).toContain('Lena Vogel asked for a change, and the time ran out before it was answered: Design system refresh.');
    const toTalent = await mailTo(test, lena, 'The offer ran out');
    expect(toTalent.text).toContain('ran out before your request for a change was answered.');
    for (const { html, text } of [toManager, toTalent]) expect(html + text).not.toContain('accept in time');
  });

  it('is declined with a note that the talent gets by mail and sees', async () => {
    await ask();
    await manager.open(`/client/contracts/${contractId}`);
    await manager.press('Decline');
    await manager.press('Decline the change', { 'Your answer': '' });
    expect(manager.page.status).toBe(422);
    await manager.press('Decline the change', { 'Your answer': 'The rate is the same for everybody.' });
    expect(manager.page.heading).toBe('Design system refresh');
    const mail = await mailTo(test, lena, 'Dana Whitfield answered your request');
    expect(mail.text).toContain('The rate is the same for everybody.');
    await talent.open(`/contracts/${contractId}/review`);
    expect(talent.page.text).toContain('Declined');
    expect(talent.page.text).toContain('The rate is the same for everybody.');
  });

  it('is answered once', async () => {
    await ask();
    const colleague = await meridian.signedIn(dana);
    await colleague.open(`/client/contracts/${contractId}`);
    await colleague.press('Decline');
    await manager.open(`/client/contracts/${contractId}`);
    await manager.press('Decline');
    await manager.press('Decline the change', { 'Your answer': 'No.' });
    await colleague.press('Decline the change', { 'Your answer': 'Certainly not.' });
    expect(colleague.page.status).toBe(409);
    expect(await test.database.row('SELECT note FROM contracts.change_requests')).toEqual({ note: 'No.' });
  });

  it('is taken back by confirming the terms as they are', async () => {
    await ask();
    await talent.press('Confirm and continue');
    expect(await test.database.row('SELECT state FROM contracts.change_requests')).toEqual({ state: 'taken back' });
  });

  it('is asked once by an impatient press, also of two at once, and again once the first was answered', async () => {
    await talent.open(`/contracts/${contractId}/change-requests/new?term=pay`);
    const { action, fields } = talent.page.fill('Ask for a change', { 'What would you like instead?': 'Could we make it $90?' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => talent.request('POST', action, new URLSearchParams(fields))));
    expect(answers.map(({ status, headers }) => `${status} ${headers.get('location')}`)).toEqual(answers.map(() => `303 /contracts/${contractId}/review`));
    await talent.post(action, Object.fromEntries(fields));
    expect(talent.page.text).toContain('Your request went to Dana Whitfield.');
    expect(await meridian.countOf('contracts.change_requests', contractId)).toBe(1);
    expect((await mailsTo(test, dana)).filter(({ subject }) => subject.includes('asks for a change'))).toHaveLength(1);
    await talent.post(action, { ...Object.fromEntries(fields), message: 'Or $88?' });
    expect(await meridian.countOf('contracts.change_requests', contractId)).toBe(2);
    await test.database.execute(`UPDATE contracts.change_requests SET state = 'declined', note = 'No.', answered_at = now() WHERE contract_id = $1`, [contractId]);
    await talent.post(action, Object.fromEntries(fields));
    expect(await meridian.countOf('contracts.change_requests', contractId)).toBe(3);
  });

  it('has no term chosen before the talent chooses one, unless the address names it', async () => {
    await talent.open(`/contracts/${contractId}/change-requests/new`);
    expect(talent.page.valueOf('What would you like to have changed?')).toBe('');
    await talent.press('Ask for a change', { 'What would you like instead?': 'Could we make it $90?' });
    expect(talent.page.status).toBe(422);
    expect(talent.page.errors).toEqual(['Choose what you would like to have changed']);
    expect(talent.page.valueOf('What would you like instead?')).toBe('Could we make it $90?');
    expect(await meridian.countOf('contracts.change_requests', contractId)).toBe(0);
  });

  it('can still be waiting once the terms are confirmed, which the contract then says', async () => {
    await talent.open(`/contracts/${contractId}/review`);
    await talent.press('Confirm and continue');
    await talent.open(`/contracts/${contractId}/change-requests/new?term=pay`);
    await talent.press('Ask for a change', { 'What would you like instead?': 'Could we make it $90?' });
    expect(talent.page.text).toContain('Until then the terms stand as you confirmed them.');
    expect(talent.page.text).not.toContain('confirming now takes your open requests back');
  });

  it('names a term and a wish, or is shown again', async () => {
    await talent.open(`/contracts/${contractId}/change-requests/new?term=scope`);
    await talent.press('Ask for a change', {});
    expect(talent.page.status).toBe(422);
    expect(talent.page.errors).toEqual(['Write what you would like instead']);
    expect(talent.page.valueOf('What would you like to have changed?')).toBe('scope');
  });

  it('shows the hiring manager on Home what waits for an answer', async () => {
    await ask();
    await manager.open('/home');
    expect(manager.page.text).toContain('Lena Vogel asks for a change: Hourly rate');
  });
});
