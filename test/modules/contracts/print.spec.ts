import { PDFiumLibrary } from '@hyzyla/pdfium';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { dana, lena, Meridian } from './meridian.js';

describe('the contract as a PDF', () => {
  let test: TestApp;
  let meridian: Meridian;
  let talent: Visitor;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
    meridian = new Meridian(test);
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    test.clock.standAt(new Date('2027-02-08T09:00:00Z'));
    await meridian.open();
    talent = await meridian.signedIn(lena);
    manager = await meridian.signedIn(dana);
  });

  const textOf = async (answer: Response): Promise<string> => {
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(new Uint8Array(await answer.arrayBuffer()));
    const text = [...document.pages()].map((page) => page.getText()).join(' ').normalize('NFC').replace(/\s+/g, ' ');
    library.destroy();
    return text;
  };

  it('is the same for both sides, a download that no browser shows as a page of ours, and tells who accepted what and when', async () => {
    const contractId = await meridian.readyOffer(talent);
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
    await manager.open('/client/contracts');
    const answers = [await talent.request('GET', `/contracts/${contractId}/pdf`), await manager.request('GET', `/client/contracts/${contractId}/pdf`)];
    for (const { status, headers } of answers) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('application/pdf');
      expect(headers.get('content-disposition')).toBe('attachment; filename="Design system refresh - version 1.pdf"');
      expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    const [mine, theirs] = [await textOf((answers[0] as Response).clone()), await textOf((answers[1] as Response).clone())];
    expect(mine).toBe(theirs);
    for (const words of ['Meridian Labs', 'Dana Whitfield, dana@meridian.example', 'Lena Vogel', 'Refresh the tokens and the twelve main components.', '3 February 2027', '25 April 2027', '30 hours a week', '$85.00 (USD)',
      'Version 1 of the terms confirmed', '8 Feb 2027 09:00 UTC, by Lena Vogel', 'Page 1 of 2']) expect(mine).toContain(words);
  });

  it('says that an offer is none yet, and leaves proposed terms out', async () => {
    const contractId = await meridian.readyOffer(talent);
    expect(await textOf(await talent.request('GET', `/contracts/${contractId}/pdf`))).toContain('This is not a contract: the offer has not been accepted.');
    await talent.press('Accept and send message', { 'Your first message': 'Hello' });
    await manager.open(`/client/contracts/${contractId}/terms/new`);
    await manager.press('Change terms', { 'Hourly rate': '99.00' });
    const text = await textOf(await manager.request('GET', `/client/contracts/${contractId}/pdf`));
    expect(text).toContain('Other terms are proposed (version 2).');
    expect(text).not.toContain('99.00');
  });

  it('prints what people typed as it is, and nothing of another client', async () => {
    const hostile = `<script>alert("x")</script> "'{{7*7}}`;
    const contractId = await meridian.offer({ projectName: hostile, scope: hostile, paymentTerms: hostile, schedule: hostile });
    const answer = await talent.request('GET', `/contracts/${contractId}/pdf`);
    expect((await textOf(answer)).split(hostile).length - 1).toBeGreaterThanOrEqual(4);
    await meridian.person('Kenji Mori', 'kenji@northwind.example');
    await meridian.addClient('Northwind', 'kenji@northwind.example');
    const kenji = await meridian.signedIn('kenji@northwind.example');
    await kenji.open('/client/contracts');
    expect((await kenji.request('GET', `/client/contracts/${contractId}/pdf`)).status).toBe(404);
    expect((await kenji.request('GET', `/contracts/${contractId}/pdf`)).status).toBe(404);
  });
});
