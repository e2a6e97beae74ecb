import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { CsvProblem, noText, refuseOtherKinds } from './csv-problem.js';

/** The encodings that spreadsheets write, as iconv-lite calls them. */
export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'win1252';

export const encodingNames: Readonly<Record<Encoding, string>> = { utf8: 'UTF-8', utf16le: 'UTF-16', utf16be: 'UTF-16', win1252: 'Windows-1252' };

const sampleBytes = 64 * 1024;
const byteOrderMarks: readonly [string, Encoding][] = [
  ['efbbbf', 'utf8'],
  ['fffe', 'utf16le'],
  ['feff', 'utf16be'],
];

/** The beginning of a file: enough to tell what it is. */
export async function sampleOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * In which encoding a file is written: by its mark where it has one, by its bytes where it has none. What is no valid
 * UTF-8 from the first byte to the last is taken for Windows-1252, which every text of western offices fits.
 * @throws CsvProblem when it is empty, or no text at all
 */
export async function encodingOf(path: string, sample: Buffer): Promise<Encoding> {
  if (sample.length === 0) throw new CsvProblem('The selected file is empty');
  refuseOtherKinds(sample);
  const marked = byteOrderMarks.find(([mark]) => sample.toString('hex', 0, 3).startsWith(mark));
  if (marked) return marked[1];
  const unmarked = wideEncodingOf(sample);
  if (unmarked) return unmarked;
  if (sample.some(isNoText)) throw noText();
  return (await isUtf8(path)) ? 'utf8' : 'win1252';
}

/** UTF-16 without its mark: in western texts nearly every second byte is zero. */
function wideEncodingOf(sample: Buffer): Encoding | null {
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even < many / 8) return 'utf16le';
  return even > many && odd < many / 8 ? 'utf16be' : null;
}

/** Control characters other than tabs and line ends stand in no list. */
function isNoText(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a) || byte === 0x7f;
}

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}
