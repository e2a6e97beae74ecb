/**
 * Runs in a process of its own, started by pdf-process.ts with little memory, little time and no rights, because a PDF
 * from a stranger is the most dangerous thing this house reads. It stands alone in one file: tests start it as
 * TypeScript, the built house as JavaScript.
 *
 * What the search for active content can see: everything in plain objects, names written with #xx, and object streams,
 * which must be plainly deflated. Its limit: objects hidden behind another filter in a stream that does not call itself
 * an object stream, which some viewers read all the same. Reviewers therefore see pictures of the pages, and the
 * original leaves only as a sandboxed download.
 */
import { constants, inflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';

type Problem = 'broken' | 'password-protected' | 'active-content' | 'too-many-pages';
interface ObjectStream {
  dictionary: string;
  text: string;
}

const maxPages = 300;
const maxInflatedBytesPerStream = 48 * 1024 * 1024;
const maxInflatedBytes = 384 * 1024 * 1024;
const nameEnds = '(?=[\\s\\0()<>\\[\\]{}/%]|$)';
/** Long enough not to turn up by chance in compressed data, so they are looked for in every byte. */
const forbiddenAnywhere = new RegExp(
  `/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|SubmitForm|ImportData|GoToE|XFA)${nameEnds}`,
);
/** Short names are looked for only outside compressed data. */
const forbiddenInStructure = new RegExp(`/(?:JS|AA)${nameEnds}`);

async function main(): Promise<void> {
  const [task, page, width] = process.argv.slice(2);
  const bytes = await standardInput();
  if (task === 'inspect') process.stdout.write(JSON.stringify(await inspect(bytes)));
  else await renderPage(bytes, { page: Number(page), maxWidth: Number(width) });
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function inspect(bytes: Buffer): Promise<{ pages: number } | { problem: Problem }> {
  const problem = problemOfStructure(bytes);
  if (problem) return { problem };
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const pages = document.getPageCount();
    if (pages === 0) return { problem: 'broken' };
    if (pages > maxPages) return { problem: 'too-many-pages' };
    for (let index = 0; index < pages; index++) await rawPicture(document.getPage(index), { width: 160, height: 240 });
    return { pages };
  } catch (error) {
    return { problem: /password|security/i.test(String(error)) ? 'password-protected' : 'broken' };
  }
}

/** Writes one line of JSON with the picture's size, then its bare RGBA bytes; the parent makes the PNG. */
async function renderPage(bytes: Buffer, wanted: { page: number; maxWidth: number }): Promise<void> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const box = { width: wanted.maxWidth, height: wanted.maxWidth * 2 };
  const picture = await rawPicture(document.getPage(wanted.page - 1), box);
  process.stdout.write(`${JSON.stringify({ width: picture.width, height: picture.height })}\n`);
  process.stdout.write(picture.data);
}

type Page = ReturnType<Awaited<ReturnType<PDFiumLibrary['loadDocument']>>['getPage']>;

/** A page may claim to be kilometres wide, so the picture is always fitted into a box. */
function rawPicture(page: Page, box: { width: number; height: number }) {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  if (!(originalWidth > 0) || !(originalHeight > 0)) throw new Error('A page without a size.');
  const scale = Math.min(box.width / originalWidth, box.height / originalHeight);
  const width = Math.max(1, Math.round(originalWidth * scale));
  const height = Math.max(1, Math.round(originalHeight * scale));
  return page.render({ width, height, scale: 1, renderFormFields: true, render: async ({ data }) => data });
}

function problemOfStructure(bytes: Buffer): Problem | null {
  const raw = bytes.toString('latin1');
  const structure = withoutEscapes(raw.replace(/stream[ \t]*[\r\n][\s\S]*?endstream/g, 'stream endstream'));
  if (!raw.slice(-1024).includes('%%EOF') || bytes.includes('PK\x05\x06', -70_000, 'latin1')) return 'broken';
  if (names(structure, 'Encrypt').length > 0) return 'password-protected';
  if (forbiddenAnywhere.test(raw) || forbiddenAnywhere.test(withoutEscapes(raw))) return 'active-content';
  const inflated = inflateEverything(raw, bytes);
  if (inflated.problem) return inflated.problem;
  const texts = [structure, ...inflated.objectStreams.map((stream) => stream.text)];
  if (texts.some((text) => forbiddenInStructure.test(text))) return 'active-content';
  const opensHarmlessly = texts.every((text) => openActions(text).every((action) => isHarmless(action, structure, inflated.objectStreams)));
  return opensHarmlessly ? null : 'active-content';
}

/** Looks into every deflated stream. Object streams must be readable, and every one that is named must have been found. */
function inflateEverything(raw: string, bytes: Buffer): { problem: Problem | null; objectStreams: ObjectStream[] } {
  const objectStreams: ObjectStream[] = [];
  let dictionaryStart = 0;
  let inflatedBytes = 0;
  for (const match of raw.matchAll(/endobj|endstream|stream[ \t]*(?:\r\n|\n|\r)/g)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('end')) {
      dictionaryStart = end;
      continue;
    }
    const dictionary = withoutEscapes(raw.slice(Math.max(dictionaryStart, match.index - 65_536), match.index));
    const isObjectStream = names(dictionary, 'ObjStm').length > 0 || (names(dictionary, 'First').length > 0 && names(dictionary, 'N').length > 0);
    const inflated = isObjectStream && names(dictionary, 'Filter').length === 0 ? plain(bytes, end) : inflate(bytes, end);
    inflatedBytes += inflated === 'too-large' ? maxInflatedBytesPerStream : (inflated?.length ?? 0);
    if (inflatedBytes > maxInflatedBytes) return { problem: 'broken', objectStreams };
    if (isObjectStream && (!(inflated instanceof Buffer) || !isPlainlyDeflated(dictionary))) return { problem: 'active-content', objectStreams };
    if (!(inflated instanceof Buffer)) continue;
    const text = withoutEscapes(inflated.toString('latin1'));
    if (forbiddenAnywhere.test(text)) return { problem: 'active-content', objectStreams };
    if (isObjectStream) objectStreams.push({ dictionary, text });
  }
  const isEveryOneFound = names(withoutEscapes(raw), 'ObjStm').length <= objectStreams.length;
  return { problem: isEveryOneFound ? null : 'active-content', objectStreams };
}

function inflate(bytes: Buffer, start: number): Buffer | 'too-large' | null {
  const head = bytes.subarray(start, start + 2);
  if (head.length < 2 || head.readUInt16BE() % 31 !== 0 || ((head[0] ?? 0) & 0x0f) !== 8) return null;
  try {
    return inflateSync(bytes.subarray(start), { maxOutputLength: maxInflatedBytesPerStream, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    // Pictures may be broken or larger than we look at; object streams may not, and the caller refuses those.
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : null;
  }
}

function plain(bytes: Buffer, start: number): Buffer {
  const end = bytes.indexOf('endstream', start, 'latin1');
  return bytes.subarray(start, end === -1 ? bytes.length : end);
}

/** A filter we do not undo, a predictor or an outside file would hide objects from us; no known program writes those. */
function isPlainlyDeflated(dictionary: string): boolean {
  const filters = names(dictionary, 'Filter').length;
  const plainFilters = dictionary.match(/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/g)?.length ?? 0;
  const isAltered = ['DecodeParms', 'DP', 'F', 'FFilter', 'FDecodeParms'].some((key) => names(dictionary, key).length > 0);
  return filters === plainFilters && filters <= 1 && !isAltered;
}

function openActions(text: string): string[] {
  return names(text, 'OpenAction').map((match) => text.slice(match.index + match[0].length, match.index + 600).trimStart());
}

/** Opening at a place in the document is what many programs write; doing anything else on opening is refused. */
function isHarmless(action: string, structure: string, objectStreams: ObjectStream[]): boolean {
  if (action.startsWith('[') || action.startsWith('null')) return true;
  if (action.startsWith('<<')) return isGoTo(action.slice(0, action.indexOf('>>')));
  const reference = /^(\d+)\s+(\d+)\s+R/.exec(action);
  if (!reference) return false;
  const [, number = '', generation = ''] = reference;
  const plainOnes = structure.matchAll(new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\b([\\s\\S]*?)endobj`, 'g'));
  const found = [...[...plainOnes].map((match) => match[1] ?? ''), ...objectStreams.flatMap((stream) => compressed(number, stream))];
  return found.length > 0 && found.every((text) => text.trimStart().startsWith('[') || isGoTo(text));
}

/** An object stream begins with pairs of object number and offset, counted from /First. */
function compressed(number: string, stream: ObjectStream): string[] {
  const first = Number(/\/First\s+(\d+)/.exec(stream.dictionary)?.[1]);
  const pairs = [...stream.text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)];
  return pairs.flatMap((pair, index) => {
    const next = pairs[index + 1]?.[2];
    return pair[1] === number ? [stream.text.slice(first + Number(pair[2]), next === undefined ? undefined : first + Number(next))] : [];
  });
}

function isGoTo(text: string): boolean {
  return new RegExp(`/S\\s*/GoTo${nameEnds}`).test(text) && names(text, 'Next').length === 0 && names(text, 'URI').length === 0;
}

function names(text: string, name: string): RegExpExecArray[] {
  return [...text.matchAll(new RegExp(`/${name}${nameEnds}`, 'g'))];
}

/** A name may be written with #xx for any letter: /J#61vaScript is /JavaScript. */
function withoutEscapes(text: string): string {
  if (!text.includes('#')) return text;
  return text.replace(/#([0-9a-fA-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

void main();
