import { Readable } from 'node:stream';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { inspectPdf } from '../files/pdf-process.js';
import { signedDocumentPdf, type SignedDocument } from './index.js';

const clause = 'The receiving party keeps confidential what the disclosing party shows it, uses it only for the project, and tells nobody who does not need to know. This holds for three years after the last disclosure, and it holds for copies, notes and summaries alike.';

function anNda(changes: Partial<SignedDocument> = {}): SignedDocument {
  return {
    title: 'Meridian Labs mutual non-disclosure agreement',
    body: [
      'Between Meridian Labs GmbH, Torstraße 12, 10119 Berlin, and Tomasz Król, ul. Łąkowa 5, Łódź.',
      '# 1. Purpose', clause, '# 2. What is confidential', clause, '- drawings, source code and research\n- prices, customers and plans\n- ' + clause,
      '# 3. Obligations', ...Array.from({ length: 14 }, (_each, index) => `3.${index + 1} ${clause}`),
      '# 4. Names in other scripts', 'Łukasz Żółć, Ελένη Παπαδοπούλου, Наталія Коваленко, Đặng Thị Ngọc Ánh, José Ñandú, Ångström, İpek Şahin.',
      `<script>alert("x")</script> "'{{7*7}} {{{body}}}`, 'W'.repeat(300),
    ].join('\n\n'),
    certificate: {
      documentSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      signerName: 'Tomasz Król',
      signerEmail: 'tomasz.krol@example.com',
      intent: 'I sign the Meridian Labs mutual non-disclosure agreement and agree to be bound by it.',
      consentText: 'I agree to sign this document electronically and to receive my copy by e-mail. I can ask for a paper copy at any time.',
      signedAt: new Date('2026-11-23T22:10:05Z'),
      ipAddress: '203.0.113.7',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
      howAuthenticated: 'Signed in with password. Address confirmed by link on 21 November 2026.',
      events: [
        { at: new Date('2026-11-23T21:58:00Z'), text: 'Tomasz Król opened the document' },
        { at: new Date('2026-11-23T22:09:41Z'), text: 'Tomasz Król agreed to sign electronically' },
        { at: new Date('2026-11-23T22:10:05Z'), text: 'Tomasz Król typed his name and signed' },
      ],
      verifyUrl: 'https://gangway.example/verify/0193a1',
    },
    ...changes,
  };
}

async function pagesOf(pdf: Buffer): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const pages = [...(await library.loadDocument(pdf)).pages()].map((page) => page.getText().normalize('NFC').replace(/\s+/g, ' '));
  library.destroy();
  return pages;
}

test('the text comes out with names in Latin, Greek and Cyrillic, and nothing in it is taken for markup', async () => {
  const text = (await pagesOf(await signedDocumentPdf(anNda()))).join(' ');
  for (const name of ['Tomasz Król', 'Łąkowa 5, Łódź', 'Łukasz Żółć', 'Ελένη Παπαδοπούλου', 'Наталія Коваленко']) {
    expect(text).toContain(name);
  }
  expect(text).toContain(`<script>alert("x")</script> "'{{7*7}} {{{body}}}`);
  expect(text.match(/W/g)?.length).toBeGreaterThanOrEqual(300);
});

test('the last page says who signed, when, how that is known, and that it is a simple electronic signature', async () => {
  const certificate = (await pagesOf(await signedDocumentPdf(anNda()))).at(-1);
  for (const fact of ['This is a simple electronic signature', 'tomasz.krol@example.com', '203.0.113.7', '23 November 2026 at 22:10:05 UTC',
    'Address confirmed by link on 21 November 2026', 'Tomasz Król typed his name and signed', 'https://gangway.example/verify/0193a1']) {
    expect(certificate).toContain(fact);
  }
  expect(certificate?.replace(/ /g, '')).toContain('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
});

test('it is tagged, has a title and passes what uploads must pass', async () => {
  const pdf = await signedDocumentPdf(anNda());
  expect(pdf.toString('latin1')).toMatch(/\/MarkInfo|\/StructTreeRoot/);
  expect(pdf.toString('latin1')).toContain('/DisplayDocTitle true');
  expect(await inspectPdf(Readable.from([pdf]))).toEqual({ pages: 4 });
});

test('an empty body and names without end still make a document', async () => {
  const { certificate } = anNda();
  const pdf = await signedDocumentPdf(anNda({ title: 'T'.repeat(400), body: '', certificate: { ...certificate, signerName: 'N\u0000ame '.repeat(60), userAgent: 'x'.repeat(900) } }));
  expect((await pagesOf(pdf)).length).toBeGreaterThanOrEqual(2);
});
