import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { aPicture, idDocument, meridianNda, Onboarding, purchaseOrder } from './checklist.js';

const second = { Name: 'Bea Lund', 'Email address': 'bea@example.net', 'Project name': 'Icons' };
const written = { 'What it takes': 'One page', 'Why you ask': 'The law asks for it.' };

describe('Requirements', () => {
  let test: TestApp;
  let onboarding: Onboarding;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(() => test.reset());

  const publish = async (dana: Visitor): Promise<void> => {
    await dana.click('Continue to publish');
    await dana.press('Publish');
  };

  it('each kind is written as a draft, which asks nobody, and then published', async () => {
    await onboarding.asks();
    const { dana } = onboarding;
    for (const [kind, title, more] of [
      ['Upload a document', 'Proof of insurance', {}],
      ['Sign a text', 'House NDA', { Text: '# NDA\n\nKeep it secret.' }],
      ['Answer questions', 'About you', {}],
      ['Read and confirm', 'House rules', { Text: 'Be kind.' }],
      ['Do it ourselves', 'Budget', {}],
    ] as const) {
      await dana.open('/client/requirements');
      await dana.click('New requirement');
      await dana.press('Continue', { [kind]: true, Title: title });
      await dana.press('Save draft', { ...written, ...more });
      expect([kind, dana.page.heading]).toEqual([kind, expect.stringContaining(title)]);
      expect(dana.page.text).toContain('Nobody is asked for it before you publish it');
      if (kind === 'Answer questions') {
        expect(dana.page.text).toContain('Add at least one question');
        await dana.click('Add a question');
        await dana.press('Add question', { Question: 'Country you work from' });
      }
      await publish(dana);
      expect(dana.page.text).toContain('In use, version 1');
    }
    await dana.open('/client/requirements/new');
    await dana.press('Continue', { 'Sign a text': true, Title: 'Only a draft' });
    const talent = await onboarding.aboard();
    for (const title of ['Proof of insurance', 'House NDA', 'About you', 'House rules']) expect(talent.page.buttons).toContain(`Start task: ${title}`);
    expect(talent.page.text).toContain('Budget With Meridian Labs');
    expect(talent.page.text).not.toContain('Only a draft');
    expect(await onboarding.audited('onboarding.requirement-published')).toBe(5);
  });

  it('a later version never changes a checklist that runs, and its publication says whom it touches', async () => {
    await onboarding.asks(meridianNda);
    const { dana } = onboarding;
    const amira = await onboarding.aboard();
    await dana.open('/client/requirements');
    const page = (await dana.click('Meridian NDA')).path;
    expect(dana.page.text).toContain('1 open checklist holds version 1 and keeps it');
    await dana.click('Change');
    await dana.press('Save draft', { ...written, Title: 'New NDA', Text: '# Quite another text' });
    expect(dana.page.text).toContain('You see a draft of version 2');
    await dana.click('Continue to publish');
    expect(dana.page.text).toContain('1 open checklist keeps the earlier text');
    expect(dana.page.text).toContain('Everybody: whoever accepts an invitation or gets an offer after you publish');
    expect(dana.page.text).toContain('Title, what it takes, text');
    await dana.press('Publish');
    expect(dana.page.text).toContain('Version 2 by Dana Whitfield');
    await amira.open(await onboarding.taskPath('Meridian NDA'));
    expect(amira.page.text).toContain('stays at Meridian Labs');
    const bea = await onboarding.aboard(second);
    expect(bea.page.buttons).toContain('Start task: New NDA');
    await dana.open(page);
    expect(dana.page.text).toContain('1 open checklist holds version 2 and keeps it');
    expect(dana.page.text).toContain('1 open checklist holds version 1 and keeps it');
  });

  it('publishes what was read and nothing newer, once', async () => {
    await onboarding.asks(meridianNda);
    const { dana } = onboarding;
    await dana.open('/client/requirements');
    await dana.click('Meridian NDA');
    await dana.click('Change');
    await dana.press('Save draft', { ...written, Text: 'First thoughts' });
    await dana.click('Continue to publish');
    const stale = dana.page.fill('Publish', {});
    const draft = stale.action.replace('publication', 'draft');
    test.clock.moveBy({ seconds: 1 });
    await dana.open(draft);
    await dana.press('Save draft', { Text: 'Second thoughts' });
    await dana.post(stale.action, Object.fromEntries(stale.fields));
    expect(dana.page.status).toBe(409);
    await dana.open(stale.action);
    const form = dana.page.fill('Publish', {});
    const answers = await Promise.all([1, 2, 3].map(() => dana.request('POST', form.action, new URLSearchParams(form.fields))));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await test.database.rows('SELECT 1 FROM onboarding.requirement_versions')).toHaveLength(2);
  });

  it('come in the order that the owner gives them', async () => {
    await onboarding.asks(idDocument, meridianNda, purchaseOrder);
    const { dana } = onboarding;
    await dana.open('/client/requirements');
    expect(dana.page.buttons).not.toContain('Move up: ID document');
    expect(dana.page.buttons).not.toContain('Move down: Purchase order approval');
    await dana.press('Move up: Meridian NDA');
    expect(dana.page.text).toMatch(/Meridian NDA.*ID document.*Purchase order/);
    const talent = await onboarding.aboard();
    expect(talent.page.links).toContain('Continue: Meridian NDA');
  });

  it('are retired with a word about who keeps them, and come back with a new version', async () => {
    await onboarding.asks(idDocument, meridianNda);
    const { dana } = onboarding;
    const amira = await onboarding.aboard();
    await dana.open('/client/requirements');
    const page = (await dana.click('ID document')).path;
    await dana.click('Retire');
    expect(dana.page.text).toContain('1 open checklist holds version 1 and keeps it');
    await dana.press('Retire requirement');
    expect(dana.page.text).toContain('Nobody is asked for this any more');
    expect(await onboarding.audited('onboarding.requirement-retired')).toBe(1);
    await amira.open(await onboarding.tasksPath());
    expect(amira.page.buttons).toContain('Start task: ID document');
    const bea = await onboarding.aboard(second);
    expect(bea.page.text).not.toContain('ID document');
    await dana.open(page);
    await dana.click('Change');
    await dana.press('Save draft', written);
    await publish(dana);
    expect(dana.page.text).toContain('In use, version 2');
  });

  it('questions are added, changed, moved and removed one by one', async () => {
    await onboarding.asks();
    const { dana } = onboarding;
    await dana.open('/client/requirements/new');
    await dana.press('Continue', { 'Answer questions': true, Title: 'About you' });
    await dana.press('Save draft', written);
    for (const question of ['Country', 'Tools', 'Shoe size']) {
      await dana.click('Add a question');
      await dana.press('Add question', { Question: question });
    }
    await dana.press('Move up: Tools');
    await dana.press('Remove: Shoe size');
    await dana.click('Change Country');
    await dana.press('Save question', { Question: '', 'A long answer, on several lines': true });
    expect(dana.page.errors).toEqual(['Write the question']);
    await dana.press('Save question', { Question: 'Country you work from', 'The answer may stay empty': true });
    await publish(dana);
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'About you');
    expect(talent.page.text).toMatch(/Tools.*Country you work from \(optional\)/);
    expect(talent.page.text).not.toContain('Shoe size');
    await talent.press('Submit answers', { Tools: 'Figma' });
    expect(talent.page.status).toBe(200);
  });

  it('a sample is shown to talent, and only the accepted types are taken', async () => {
    await onboarding.asks();
    const { dana } = onboarding;
    await dana.open('/client/requirements/new');
    await dana.press('Continue', { 'Upload a document': true, Title: 'ID document' });
    await dana.press('Save draft', { ...written, PDF: false, JPG: false, PNG: false });
    expect(dana.page.errors).toEqual(['Tick at least one type of file']);
    await dana.press('Save draft', { PDF: true });
    await dana.click('Add a sample');
    await dana.press('Keep sample');
    expect(dana.page.errors).toEqual(['Select a file']);
    await dana.press('Keep sample', {}, await aPicture('example.png'));
    await publish(dana);
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'ID document');
    const sample = await talent.request('GET', `${await onboarding.taskPath('ID document')}/sample`);
    expect([sample.status, sample.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('example.png')]);
    expect((await dana.request('GET', `${await onboarding.taskPath('ID document')}/sample`)).status).toBe(404);
    await talent.press('Submit document', {}, await aPicture());
    expect(talent.page.errors).toEqual(['The selected file must be a PDF']);
  });

  it('own reviewers can be chosen only where the plan has them', async () => {
    await onboarding.asks(idDocument);
    const { dana } = onboarding;
    const id = (await test.database.row<{ id: string }>('SELECT id FROM onboarding.requirements'))?.id ?? '';
    await dana.open(`/client/requirements/${id}/draft`);
    await dana.press('Save draft', { ...written, 'Your own reviewers': true });
    expect(dana.page.text).toContain('Your own reviewers');
    await test.database.execute('UPDATE clients.plans SET has_own_reviewers = false');
    await dana.open(`/client/requirements/${id}/publication`);
    expect(dana.page.text).toContain('Choose another reviewer');
    await dana.open(`/client/requirements/${id}/draft`);
    const form = dana.page.fill('Save draft', {});
    await dana.post(form.action, { ...Object.fromEntries(form.fields), reviewer: 'client' });
    expect(dana.page.errors).toEqual(['Choose another reviewer: your plan has no reviewers of your own']);
  });

  it('hiring managers read, others of the client are kept out, another client finds nothing', async () => {
    await onboarding.asks(idDocument);
    const id = (await test.database.row<{ id: string }>('SELECT id FROM onboarding.requirements'))?.id ?? '';
    await onboarding.meridian.person('Kenji Mori', 'kenji@northwind.example');
    await onboarding.meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await onboarding.meridian.signedIn('kenji@northwind.example');
    await kenji.open('/client/requirements');
    expect(kenji.page.text).toContain('You ask for nothing');
    for (const path of ['', '/draft', '/publication', '/retirement', '/sample/new']) {
      await kenji.open(`/client/requirements/${id}${path}`);
      expect([path, kenji.page.status]).toEqual([path, 404]);
    }
    const { dana } = onboarding;
    await test.database.execute(`UPDATE clients.members SET role = 'hiring manager'`);
    await dana.open('/client/requirements');
    expect(dana.page.links).not.toContain('New requirement');
    await dana.click('ID document');
    expect(dana.page.links).not.toContain('Change');
    expect((await dana.request('GET', `/client/requirements/${id}/draft`)).status).toBe(403);
    await test.database.execute(`UPDATE clients.members SET role = 'reviewer'`);
    expect((await dana.request('GET', '/client/requirements')).status).toBe(403);
  });

  it('a discarded draft leaves what is in use, and nothing of what never was', async () => {
    await onboarding.asks(idDocument);
    const { dana } = onboarding;
    await dana.open('/client/requirements');
    await dana.click('ID document');
    await dana.click('Change');
    await dana.press('Save draft', { ...written, Title: 'Passport' });
    await dana.press('Discard draft');
    expect(dana.page.heading).toContain('ID document');
    await dana.open('/client/requirements/new');
    await dana.press('Continue', { 'Sign a text': true, Title: 'Second thoughts' });
    await dana.open(dana.page.path.replace('/draft', ''));
    await dana.press('Discard draft');
    expect(dana.page.path).toBe('/client/requirements');
    expect(dana.page.text).not.toContain('Second thoughts');
  });
});
