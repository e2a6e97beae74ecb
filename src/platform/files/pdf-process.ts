import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { dirname, extname, join } from 'node:path';
import { Turnstile } from './turnstile.js';
import { pictureLibrary } from './pictures.js';

/** What the reading process says of a PDF. */
export type PdfFinding = { pages: number } | { problem: 'broken' | 'password-protected' | 'active-content' | 'too-many-pages' };

const limits = { seconds: 15, heapInMegabytes: 256, wasmPages: 4096 /* of 64 KiB: 256 MB */, answerBytes: 32 * 1024 * 1024 };
const script = join(__dirname, `read-pdf.child${extname(__filename)}`);
const packages = (): string => join(dirname(require.resolve('@hyzyla/pdfium')), '..', '..', '..');
/** Two at a time: what a stranger uploads may cost memory, but only so much of it. Who would wait for minutes is told at once to come back. */
const turnstile = new Turnstile(2, 50);

/** Reads a PDF in a limited process: is it whole, without password and without anything that acts by itself? */
export async function inspectPdf(pdf: Readable, { withinSeconds = limits.seconds } = {}): Promise<PdfFinding> {
  const answer = await turnstile.pass(() => runChild(['inspect'], pdf, withinSeconds));
  return answer === null ? { problem: 'broken' } : (JSON.parse(answer.toString('utf8')) as PdfFinding);
}

/**
 * Draws one page (counted from 1) as a PNG; null when it can't be drawn within the limits.
 * @param open called when its turn has come, so that nobody who waits holds a file open
 */
export async function drawPdfPage(open: () => Promise<Readable>, wanted: { page: number; maxWidth: number }): Promise<Buffer | null> {
  const task = ['page', String(wanted.page), String(wanted.maxWidth)];
  const answer = await turnstile.pass(async () => runChild(task, await open(), limits.seconds));
  if (answer === null) return null;
  const headEnd = answer.indexOf('\n');
  const { width, height } = JSON.parse(answer.toString('utf8', 0, headEnd)) as { width: number; height: number };
  const pixels = answer.subarray(headEnd + 1);
  const sharp = await pictureLibrary();
  return sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha().png({ compressionLevel: 7 }).toBuffer();
}

/** Answers what the process wrote, or null when it failed, took too long or said too much. */
function runChild(task: string[], pdf: Readable, withinSeconds: number): Promise<Buffer | null> {
  const child = spawn(process.execPath, [...restrictions(), script, ...task], { env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let received = 0;
    const timer = setTimeout(() => child.kill('SIGKILL'), withinSeconds * 1000);
    child.stdout.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > limits.answerBytes) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      pdf.destroy();
      resolve(code === 0 ? Buffer.concat(chunks) : null);
    });
    pdf.on('error', (error) => {
      child.kill('SIGKILL');
      reject(error);
    });
    // A child that dies early closes its end; its exit code tells what happened.
    child.stdin.on('error', () => pdf.destroy());
    pdf.pipe(child.stdin);
  });
}

/** No environment, no files but its own program, no further processes, a bounded heap and bounded WebAssembly memory. */
function restrictions(): string[] {
  return [
    '--permission',
    `--allow-fs-read=${packages()}`,
    `--allow-fs-read=${dirname(script)}`,
    `--max-old-space-size=${limits.heapInMegabytes}`,
    `--wasm-max-mem-pages=${limits.wasmPages}`,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
  ];
}
