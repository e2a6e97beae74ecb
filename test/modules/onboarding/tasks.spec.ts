import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { amira } from '../invitations/meridian.js';
import { aPicture, idDocument, meridianNda, Onboarding, purchaseOrder } from './checklist.js';

describe('Getting ready to start', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(() => test.reset());

  it('S19: goes straight to accepting where the client asks for nothing, and no mail waits for it', async () => {
    await onboarding.asks();
    const talent = await onboarding.aboard();
    expect(talent.page.path).toMatch(/\/acceptance$/);
    expect(await onboarding.checklist()).toMatchObject({ state: 'cleared' });
    await test.settle();
    expect((await onboarding.meridian.mailsTo(amira)).map(({ subject }) => subject)).not.toContainEqual(expect.stringContaining('Everything is confirmed'));
  });

  it('S18: shows every task with its state, the client’s own beside, and names the next one', async () => {
    await onboarding.asks(idDocument, meridianNda, purchaseOrder);
    const { page } = await onboarding.aboard();
    expect(page.heading).toBe('Get ready to start');
    expect(page.text).toContain('0 of 2 done');
    expect(page.buttons).toEqual(expect.arrayContaining(['Start task: ID document', 'Start task: Meridian NDA']));
    expect(page.links).toContain('Continue: ID document');
    expect(page.text).toContain('Meanwhile, at Meridian Labs');
    expect(page.text).toContain('Purchase order approval With Meridian Labs since');
    expect(page.text).toContain('Step 3 of 5: Tasks');
    expect(page.text).toContain('$85.00');
  });

  it('S18, S20, S21: upload and sign, wait for the platform and the client, then accept', async () => {
    await onboarding.asks(idDocument, meridianNda, purchaseOrder);
    const talent = await onboarding.aboard();
    await onboarding.upload(talent);
    expect(talent.page.heading).toBe('Get ready to start');
    expect(talent.page.text).toContain('1 of 2 done');
    expect(talent.page.text).toContain('Waiting for review');
    await onboarding.sign(talent);
    expect(talent.page.heading).toBe("We're checking your information");
    expect(talent.page.text).toMatch(/With ?Gangway ?Since/);
    expect(talent.page.text).toContain('Usually done by');
    expect(await onboarding.checklist()).toMatchObject({ state: 'in review' });

    const sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    await sam.press('Approve and next');
    await sam.press('Approve and next');
    expect(sam.page.text).toContain('Nothing is waiting here');
    await talent.open(talent.page.path);
    expect(talent.page.text).toContain('Purchase order approval');
    expect(await onboarding.checklist()).toMatchObject({ state: 'in review' });

    await onboarding.dana.open('/client/tasks');
    expect(onboarding.dana.page.text).toContain('Amira Haddad');
    await onboarding.dana.press('Mark as done', { Note: 'PO 4711' });
    expect(onboarding.dana.page.text).toContain('Nothing is waiting for you');
    expect(await onboarding.checklist()).toMatchObject({ state: 'cleared' });
    await talent.open(talent.page.path);
    expect(talent.page.heading).toBe('Everything is confirmed');
    await talent.click('Accept the offer');
    expect(talent.page.path).toMatch(/\/acceptance$/);
    await test.settle();
    expect(await onboarding.meridian.buttonOf(amira, 'Accept the offer')).toMatch(/^\/contracts\/[^/]+\/acceptance$/);
  });

  it('lets nobody skip the contract: neither the page nor a bare POST does a task before it is confirmed', async () => {
    await onboarding.asks(idDocument, meridianNda);
    const talent = await onboarding.invited();
    await talent.open(await onboarding.tasksPath());
    expect(talent.page.text).toContain('Cannot start yet');
    expect(talent.page.buttons.filter((name) => name.startsWith('Start task'))).toEqual([]);
    const path = await onboarding.taskPath('Meridian NDA');
    await talent.open(path);
    expect(talent.page.text).toContain('Cannot start yet');
    const token = talent.formToken;
    await talent.post(`${path}/signature`, { ...token, consent: 'yes', typedName: 'Amira Haddad' });
    expect(talent.page.status).toBe(403);
    expect(talent.page.heading).toBe('Your tasks are not open yet');
    expect(await test.database.row('SELECT 1 FROM onboarding.signatures')).toBeNull();
  });

  it('refuses wrong files with a sentence, and keeps the note', async () => {
    await onboarding.asks(idDocument);
    const talent = await onboarding.aboard();
    const wrong = { label: 'File', type: 'image/png' };
    await onboarding.openTask(talent, 'ID document');
    const refused: [string, Buffer, string][] = [
      ['empty.png', Buffer.alloc(0), 'The selected file is empty'],
      ['page.png', Buffer.from('<html><script>alert(1)</script></html>'), 'The selected file must be a PDF, JPG or PNG'],
      ['big.png', Buffer.alloc(10 * 1024 * 1024 + 2), 'The selected file must be smaller than 10 MB'],
    ];
    for (const [name, bytes, sentence] of refused) {
      await talent.press('Submit document', { 'Note for the reviewer': 'Taken yesterday' }, { ...wrong, name, bytes });
      expect([name, talent.page.status, talent.page.errors]).toEqual([name, 422, [sentence]]);
      expect(talent.page.text).toContain('There is a problem');
      expect(talent.page.valueOf('Note for the reviewer')).toBe('Taken yesterday');
    }
    await talent.press('Submit document');
    expect(talent.page.errors).toEqual(['Select a file']);
    await talent.press('Submit document', {}, await aPicture());
    expect(talent.page.heading).toBe("We're checking your information");
  });

  it('shows and takes another person’s task as if it were not there', async () => {
    await onboarding.asks(idDocument, meridianNda);
    await onboarding.aboard();
    const path = await onboarding.taskPath('Meridian NDA');
    const list = await onboarding.tasksPath();
    await onboarding.dana.open('/account');
    const token = onboarding.dana.formToken;
    for (const wanted of [path, list, list.replace('tasks', 'waiting')]) {
      await onboarding.dana.open(wanted);
      expect([wanted, onboarding.dana.page.status]).toEqual([wanted, 404]);
    }
    await onboarding.dana.post(`${path}/signature`, { ...token, consent: 'yes', typedName: 'Dana Whitfield' });
    expect(onboarding.dana.page.status).toBe(404);
    await onboarding.dana.open('/tasks/no-id-at-all');
    expect(onboarding.dana.page.status).toBe(404);
  });

  it('asks questions and texts to read; what was typed stays', async () => {
    const questions = [{ key: 'country', label: 'Country you work from' }, { key: 'tools', label: 'Tools you use', isLong: true }];
    await onboarding.asks({ kind: 'questions', title: 'About you', reviewer: 'admin', questions }, { kind: 'acknowledge', title: 'House rules', reviewer: 'nobody', body: 'Be kind.' });
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'About you');
    await talent.press('Submit answers', { 'Country you work from': 'Portugal' });
    expect(talent.page.errors).toEqual(['Answer "Tools you use"']);
    expect(talent.page.valueOf('Country you work from')).toBe('Portugal');
    await talent.press('Submit answers', { 'Tools you use': 'Figma <script>' });
    expect(talent.page.text).toContain('1 of 2 done');
    await onboarding.openTask(talent, 'House rules');
    await talent.press('Confirm');
    expect(talent.page.errors).toEqual(['Tick the box to say that you have read this']);
    await talent.press('Confirm', { 'I have read this': true });
    await talent.open(await onboarding.taskPath('About you'));
    expect(talent.page.text).toContain('Portugal');
    expect(talent.page.html).not.toContain('<script>Figma');
    expect(talent.page.html).toContain('Figma &lt;script&gt;');
  });

  it('of two that are sent at once, only the one that is kept is said to be sent', async () => {
    const questions = [{ key: 'country', label: 'Country you work from' }];
    await onboarding.asks({ kind: 'questions', title: 'About you', reviewer: 'admin', questions });
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'About you');
    const { page } = talent;
    const forms = ['Portugal', 'Spain'].map((country) => page.fill('Submit answers', { 'Country you work from': country }));
    const paths = await Promise.all(forms.map(async ({ action, fields }) => (await talent.request('POST', action, new URLSearchParams(fields))).headers.get('location')));
    const taskPath = await onboarding.taskPath('About you');
    expect(paths.filter((path) => path === taskPath)).toHaveLength(1);
    await talent.open(taskPath);
    expect(['Portugal', 'Spain'].filter((country) => talent.page.text.includes(country))).toHaveLength(1);
  });

  it('gives the platform one last look where nobody of it would look otherwise', async () => {
    await onboarding.asks({ kind: 'acknowledge', title: 'House rules', reviewer: 'nobody', body: 'Be kind.' });
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'House rules');
    await talent.press('Confirm', { 'I have read this': true });
    expect(talent.page.heading).toBe("We're checking your information");
    expect(talent.page.text).toContain('Confirm details');
    const sam = await onboarding.sam();
    await sam.open('/admin/reviews');
    expect(sam.page.text).toContain('Confirm details');
    expect(sam.page.buttons).not.toContain('Send back');
    await sam.press('Approve and next');
    expect(await onboarding.checklist()).toMatchObject({ state: 'cleared' });
  });

  it('takes no file without the form’s own token', async () => {
    await onboarding.asks(idDocument);
    const talent = await onboarding.aboard();
    const { bytes } = await aPicture();
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'front.png');
    const answer = await talent.request('POST', `${await onboarding.taskPath('ID document')}/document`, body);
    expect(answer.status).toBe(403);
    expect(await test.database.row('SELECT 1 FROM platform.files')).toBeNull();
  });

  it('lets only the client itself mark its task as done, and only once', async () => {
    await onboarding.asks(purchaseOrder);
    await onboarding.aboard();
    await onboarding.meridian.person('Kenji Mori', 'kenji@northwind.example');
    await onboarding.meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await onboarding.meridian.signedIn('kenji@northwind.example');
    await kenji.open('/client/tasks');
    expect(kenji.page.text).toContain('Nothing is waiting for you');
    const path = `${(await onboarding.taskPath('Purchase order approval')).replace('/tasks', '/client/tasks')}/completion`;
    await kenji.open('/client/invitations/new');
    await kenji.post(path, { ...kenji.formToken, note: '' });
    expect(kenji.page.status).toBe(404);
    await onboarding.dana.open('/client/tasks');
    const form = onboarding.dana.page.fill('Mark as done', { Note: 'PO 4711' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => onboarding.dana.request('POST', form.action, new URLSearchParams(form.fields))));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(await test.database.rows('SELECT 1 FROM onboarding.submissions')).toHaveLength(1);
  });
});
