import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { FileStore } from '../../../src/platform/files/index.js';
import { inspectPdf } from '../../../src/platform/files/pdf-process.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import type { ChosenFile, Visitor } from '../../support/visitor.js';
import { aPicture, Onboarding } from './checklist.js';

const written = { 'What it takes': 'Two pages', 'Why you ask': 'Our lawyers wrote it.' };

/** The client's own agreement, with a line on each page. */
async function agreement(pages: number): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false });
  for (let page = 1; page <= pages; page++) document.addPage().text(`Clause ${page}`);
  document.end();
  return buffer(document);
}

const chosen = (bytes: Buffer): ChosenFile => ({ label: 'File', name: 'agreement.pdf', type: 'application/pdf', bytes });

describe('A client’s own PDF to sign', () => {
  let test: TestApp;
  let onboarding: Onboarding;
  let dana: Visitor;

  beforeAll(async () => {
    test = await startApp();
    onboarding = new Onboarding(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    await onboarding.asks();
    dana = onboarding.dana;
    await dana.open('/client/requirements/new');
    await dana.press('Continue', { 'Sign a text': true, Title: 'Master agreement' });
    await dana.press('Save draft', written);
    expect(dana.page.text).toContain('Write the text, or add a PDF');
    await dana.click('Use your own PDF instead');
  });

  const publish = async (): Promise<void> => {
    await dana.click('Continue to publish');
    expect(dana.page.text).toContain('agreement.pdf, 2 pages');
    await dana.press('Publish');
  };

  it('is read page by page without scripts, and signed with the hash of exactly this file', async () => {
    const pdf = await agreement(2);
    await dana.press('Keep PDF', {}, chosen(pdf));
    expect(dana.page.text).toContain('agreement.pdf, 2 pages');
    await publish();
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'Master agreement');
    const path = await onboarding.taskPath('Master agreement');
    for (const page of [1, 2]) {
      expect(talent.page.html).toContain(`src="${path}/terms/pages/${page}" alt="Page ${page} of 2.`);
      const picture = await talent.request('GET', `${path}/terms/pages/${page}`);
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    }
    const original = await talent.request('GET', `${path}/terms`);
    expect(Buffer.from(await original.arrayBuffer()).equals(pdf)).toBe(true);
    await talent.press('Sign document', { 'I agree to sign electronically': true, 'Type your full name': 'Amira Haddad' });
    const hash = createHash('sha256').update(pdf).digest('hex');
    const signature = await test.database.row(`SELECT encode(document_sha256, 'hex') AS hash, document FROM onboarding.signatures`);
    expect(signature).toEqual({ hash, document: `Master agreement\n\nagreement.pdf, 2 pages, version 1. SHA-256 of the file: ${hash}` });
    await test.settle();
    const copy = Buffer.from(await (await talent.request('GET', `${path}/signed-copy`)).arrayBuffer());
    expect(await inspectPdf(Readable.from([copy]))).toEqual({ pages: 4 });
    const stranger = onboarding.meridian.visitor();
    await stranger.open('/verify');
    await stranger.press('Verify PDF', {}, { label: 'Signed PDF', name: 'agreement.pdf', type: 'application/pdf', bytes: pdf });
    expect(stranger.page.text).toContain('This is the hash of a text or file that was signed here');
  });

  it('is shown to nobody but the talent that is asked for it and the client itself', async () => {
    await dana.press('Keep PDF', {}, chosen(await agreement(2)));
    await publish();
    const talent = await onboarding.aboard();
    const path = await onboarding.taskPath('Master agreement');
    expect((await talent.request('GET', `${path}/terms/pages/3`)).status).toBe(404);
    expect((await dana.request('GET', `${path}/terms/pages/1`)).status).toBe(404);
    expect((await dana.request('GET', `${path}/terms`)).status).toBe(404);
    const id = (await test.database.row<{ id: string }>('SELECT id FROM onboarding.requirements'))?.id ?? '';
    expect((await dana.request('GET', `/client/requirements/${id}/pdf`)).status).toBe(200);
    expect((await talent.request('GET', `/client/requirements/${id}/pdf`)).status).toBe(403);
    await onboarding.meridian.person('Kenji Mori', 'kenji@northwind.example');
    await onboarding.meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await onboarding.meridian.signedIn('kenji@northwind.example');
    await kenji.open('/client/requirements');
    for (const place of ['pdf', 'pdf/new']) expect((await kenji.request('GET', `/client/requirements/${id}/${place}`)).status).toBe(404);
    expect((await kenji.request('GET', `${path}/terms/pages/1`)).status).toBe(404);
  });

  it.each([
    ['Your own reviewers', '/client/reviews', 'noor@meridian.example'],
    ['The reviewers of this platform', '/admin/reviews', 'sam@gangway.example'],
  ])('is read by whoever reviews what was signed, and by nobody else: %s', async (reviewedBy, desk, reviewer) => {
    const pdf = await agreement(2);
    await dana.press('Keep PDF', {}, chosen(pdf));
    await dana.click('Change');
    await dana.press('Save draft', { [reviewedBy]: true });
    await publish();
    await onboarding.colleague('Noor Haddad', 'noor@meridian.example', 'reviewer');
    const talent = await onboarding.aboard();
    await onboarding.openTask(talent, 'Master agreement');
    const path = `${desk}/${(await onboarding.taskPath('Master agreement')).split('/').at(-1)}`;
    const noor = await onboarding.meridian.signedIn(reviewer);
    await noor.open(desk);
    expect((await noor.request('GET', `${path}/pages/1`)).status).toBe(404);
    await talent.press('Sign document', { 'I agree to sign electronically': true, 'Type your full name': 'Amira Haddad' });
    await noor.open(path);
    expect(noor.page.text).toContain('agreement.pdf');
    for (const page of [1, 2]) {
      expect(noor.page.html).toContain(`src="${path}/pages/${page}" alt="Master agreement, page ${page} of 2"`);
      const picture = await noor.request('GET', `${path}/pages/${page}`);
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    }
    expect([(await noor.request('GET', `${path}/pages/3`)).status, await onboarding.audited('onboarding.document-read')]).toEqual([404, 1]);
    const original = await noor.request('POST', `${path}/original`, new URLSearchParams(noor.formToken));
    expect(Buffer.from(await original.arrayBuffer()).equals(pdf)).toBe(true);
    expect([original.status, await onboarding.audited('onboarding.document-original-downloaded')]).toEqual([200, 1]);
    // Whoever invited the talent decides nothing about them, and another client's people know nothing of it.
    await onboarding.meridian.person('Kenji Mori', 'kenji@northwind.example');
    await onboarding.meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await onboarding.meridian.signedIn('kenji@northwind.example');
    await kenji.open('/client');
    for (const other of [dana, kenji]) expect((await other.request('GET', `${path}/pages/1`)).status).toBe(desk === '/client/reviews' ? 404 : 403);
  });

  it('must be a PDF that somebody can be expected to read, and gives the text its place back', async () => {
    await dana.press('Keep PDF');
    expect(dana.page.errors).toEqual(['Select a file']);
    await dana.press('Keep PDF', {}, await aPicture());
    expect([dana.page.status, dana.page.errors]).toEqual([422, ['The selected file must be a PDF']]);
    await dana.press('Keep PDF', {}, chosen(await agreement(31)));
    expect(dana.page.errors).toEqual(['The PDF has 31 pages. Choose one of up to 30']);
    await dana.press('Keep PDF', {}, chosen(await agreement(2)));
    await dana.press('Remove the PDF');
    expect(dana.page.text).toContain('Write the text, or add a PDF');
    await dana.click('Change');
    await dana.press('Save draft', { Text: 'Keep it secret.' });
    expect(dana.page.text).toContain('Keep it secret.');
  });

  it('is not kept when one of its pages can’t be shown', async () => {
    const files = test.app.get(FileStore, { strict: false });
    const drawn = files.drawn.bind(files);
    // One page more than there are: the last can't be drawn, as one too large for the limits couldn't.
    files.drawn = (file) => drawn({ ...file, pageCount: file.pageCount + 1 });
    try {
      await dana.press('Keep PDF', {}, chosen(await agreement(2)));
    } finally {
      files.drawn = drawn;
    }
    expect([dana.page.status, dana.page.errors]).toEqual([422, ["A page of the PDF can't be shown here, so nobody could read it. Print it to a new PDF and select that one"]]);
    expect(await test.database.rows('SELECT id FROM platform.files')).toEqual([]);
    await dana.press('Keep PDF', {}, chosen(await agreement(2)));
    expect(dana.page.text).toContain('agreement.pdf, 2 pages');
  });

  it('is another version when it is replaced, and the earlier one is kept with its pages', async () => {
    await dana.press('Keep PDF', {}, chosen(await agreement(2)));
    await publish();
    await dana.click('Replace the PDF');
    await dana.press('Keep PDF', {}, chosen(await agreement(3)));
    await dana.click('Continue to publish');
    expect(dana.page.text).toMatch(/What changes\s*PDF/);
    await dana.press('Publish');
    expect(dana.page.text).toContain('In use, version 2');
    const versions = await test.database.rows<{ pages: number }>(`SELECT (content -> 'pdf' ->> 'pages')::integer AS pages FROM onboarding.requirement_versions ORDER BY version`);
    expect(versions.map(({ pages }) => pages)).toEqual([2, 3]);
  });
});
