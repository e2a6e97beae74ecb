import { newId } from '../../../src/platform/database/index.js';
import { MailKinds } from '../../../src/platform/mail/mail-kinds.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, dana } from '../invitations/meridian.js';
import { meridianNda, Onboarding } from './checklist.js';

async function pdfOf(visitor: Visitor, path: string): Promise<Buffer> {
  return Buffer.from(await (await visitor.request('GET', path)).arrayBuffer());
}

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
    expect(talent.page.text).toContain('As in your account: Amira Haddad. Capitals, accents and spaces between the names make no difference.');
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

  it('mails a link in place of a copy that is too large for a mail, and both sides get the copy there', async () => {
    await onboarding.asks(meridianNda);
    const talent = await onboarding.aboard();
    await onboarding.sign(talent);
    await test.settle();
    const signature = await test.database.row<{ id: string }>('SELECT id FROM onboarding.signatures');
    const mail = { id: newId(), kind: 'onboarding.signed-copy', to: dana, toName: null, subjectId: signature?.id ?? '', facts: { side: 'client' }, createdAt: test.clock.now() };
    const kind = test.app.get(MailKinds, { strict: false }).named('onboarding.signed-copy');
    const path = `${await onboarding.taskPath('Meridian NDA')}/signed-copy`;
    expect((await kind.compose(mail))?.attachments).toHaveLength(1);
    await test.database.execute('UPDATE platform.files SET size_in_bytes = size_in_bytes + 7000000');
    const large = await kind.compose(mail);
    expect(large?.attachments).toEqual([]);
    expect(large?.data).toMatchObject({ isAttached: false, link: expect.stringMatching(new RegExp(`^http.+${path}$`)) });
    await test.database.execute('UPDATE platform.files SET size_in_bytes = size_in_bytes - 7000000');
    expect((await pdfOf(talent, path)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await pdfOf(onboarding.dana, path)).subarray(0, 5).toString()).toBe('%PDF-');
    await onboarding.meridian.person('Kenji Mori', 'kenji@northwind.example');
    await onboarding.meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await onboarding.meridian.signedIn('kenji@northwind.example');
    expect((await kenji.request('GET', path)).status).toBe(404);
    await test.database.execute(`UPDATE clients.members SET is_active = false WHERE person_id = (SELECT person_id FROM accounts.person_cards WHERE email = $1)`, [dana]);
    expect((await onboarding.dana.request('GET', path)).status).toBe(404);
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
