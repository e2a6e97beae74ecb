import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { amira, dana } from '../invitations/meridian.js';
import { meridianNda, Onboarding } from './checklist.js';

describe('Signing a document', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(() => test.reset());

  it('signs only with the account’s own name and the box ticked', async () => {
    await onboarding.asks(meridianNda);
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'Meridian NDA');
    expect(talent.page.text).toContain('For five years.');
    await talent.press('Sign document', { 'Type your full name': 'Somebody Else' });
    expect(talent.page.status).toBe(422);
    expect(talent.page.errors).toEqual(['Tick the box to agree to sign electronically', 'Type your name as it stands in your account: Amira Haddad']);
    expect(talent.page.valueOf('Type your full name')).toBe('Somebody Else');
    await talent.press('Sign document', { 'I agree to sign electronically': true, 'Type your full name': '  amira  HADDAD' });
    const signature = await test.database.row<Record<string, unknown>>(
      `SELECT typed_name AS name, consent_version AS version, ip_address AS ip, user_agent AS browser, document,
         encode(document_sha256, 'hex') = encode(sha256(convert_to(document, 'UTF8')), 'hex') AS "isHashOfWhatWasShown"
       FROM onboarding.signatures`,
    );
    expect(signature).toMatchObject({ name: 'amira HADDAD', version: '2026-11', ip: expect.stringContaining('127.0.0.1'), isHashOfWhatWasShown: true });
    expect(signature?.['document']).toContain('For five years.');
  });

  it('mails the signed copy to both sides, and anybody holding it can verify it', async () => {
    await onboarding.asks(meridianNda);
    const talent = await onboarding.aboard();
    await onboarding.sign(talent);
    await test.settle();
    const subjects = async (address: string): Promise<string[]> => (await onboarding.meridian.mailsTo(address)).map(({ subject }) => subject);
    expect(await subjects(amira)).toContain('Your signed copy: Meridian NDA');
    expect(await subjects(dana)).toContain('Amira Haddad signed: Meridian NDA');
    const answer = await talent.request('GET', `${await onboarding.taskPath('Meridian NDA')}/signed-copy`);
    const pdf = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

    const stranger = onboarding.meridian.visitor();
    await stranger.open('/verify');
    const chosen = { label: 'Signed PDF', name: 'copy.pdf', type: 'application/pdf' };
    await stranger.press('Verify PDF', {}, { ...chosen, bytes: pdf });
    expect(stranger.page.text).toContain('Verified. This is a signed copy made here');
    expect(stranger.page.text).toContain('Signed by Amira Haddad');
    const changed = Buffer.concat([pdf, Buffer.from('\n% changed')]);
    await stranger.press('Verify PDF', {}, { ...chosen, bytes: changed });
    expect(stranger.page.text).toContain('Not verified.');
    expect(stranger.page.text).not.toContain('Amira');
  });

  it('takes a task once, however often the button is pressed', async () => {
    await onboarding.asks(meridianNda);
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'Meridian NDA');
    const form = talent.page.fill('Sign document', { 'I agree to sign electronically': true, 'Type your full name': 'Amira Haddad' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => talent.request('POST', form.action, new URLSearchParams(form.fields))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await test.database.rows('SELECT 1 FROM onboarding.signatures')).toHaveLength(1);
    expect(await test.database.rows('SELECT 1 FROM onboarding.submissions')).toHaveLength(1);
    expect(await onboarding.audited('onboarding.document-signed')).toBe(1);
    expect(await onboarding.audited('onboarding.task-submitted')).toBe(1);
  });
});
