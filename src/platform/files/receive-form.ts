import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { removeTemporary, temporaryPath } from './temporary-files.js';

export interface FormRules {
  field: string;
  maxBytes: number;
  /** Throws when the token is missing or wrong. */
  checkToken(token: string | undefined): void;
}

export interface ReceivedFile {
  originalName: string;
  sizeInBytes: number;
  temporaryPath: string;
  sha256: string;
}

export interface ReceivedForm {
  fields: Record<string, string>;
  file: ReceivedFile | null;
  failure: 'too-large' | 'broken' | null;
}

/**
 * How much we go on reading, and throw away, once we know that we won't take it: a browser that is cut off while it
 * still sends shows its own error instead of our page. Beyond this the connection is closed.
 */
const patienceInBytes = 24 * 1024 * 1024;
const limits = { files: 1, fields: 40, fieldSize: 256 * 1024, parts: 50, headerPairs: 20 };

/** Reads a multipart form as it arrives: the token first, then fields, then one file straight to disk. */
export function receiveForm(req: Request, rules: FormRules): Promise<ReceivedForm> {
  return new FormReading(req, rules).run();
}

class FormReading {
  private readonly fields = new Map<string, string>();
  private readonly parser: busboy.Busboy;
  private isTokenChecked = false;
  private refusal: { error: unknown } | null = null;
  private failure: ReceivedForm['failure'] = null;
  private incoming: Readable | null = null;
  private writing: Promise<ReceivedFile> | null = null;
  private path: string | null = null;

  constructor(
    private readonly req: Request,
    private readonly rules: FormRules,
  ) {
    this.parser = busboy({ headers: req.headers, defParamCharset: 'utf8', limits: { ...limits, fileSize: rules.maxBytes + 1 } });
  }

  async run(): Promise<ReceivedForm> {
    try {
      this.path = await temporaryPath();
      await this.feedParser();
      this.checkToken(undefined);
      if (this.refusal) throw this.refusal.error;
      const file = await this.finishedFile();
      if (!file) await removeTemporary(this.path);
      return { fields: Object.fromEntries(this.fields), file, failure: this.failure };
    } catch (error) {
      this.incoming?.destroy();
      await this.writing?.catch(() => null);
      if (this.path) await removeTemporary(this.path);
      throw error;
    }
  }

  private feedParser(): Promise<void> {
    return new Promise((resolve, reject) => {
      let receivedBytes = 0;
      const count = (chunk: Buffer): void => {
        receivedBytes += chunk.length;
        if (receivedBytes > this.rules.maxBytes + patienceInBytes) cut();
      };
      const cut = (): void => {
        this.failure = 'too-large';
        this.req.off('data', count).unpipe(this.parser).pause();
        this.req.res?.set('Connection', 'close');
        resolve();
      };
      this.req.on('data', count);
      this.req.once('error', reject);
      const gone = (): void => {
        if (!this.req.complete) reject(new Error('The connection ended in the middle of an upload.'));
      };
      this.req.once('close', gone);
      // It may have ended before we began to listen, and then nothing would ever be said of it.
      if (this.req.destroyed) gone();
      this.parser.on('field', (name, value) => this.takeField(name, value));
      this.parser.on('file', (name, stream, about) => this.takeFile({ name, stream, originalName: about.filename ?? '' }, reject));
      this.parser.once('close', resolve);
      this.parser.once('error', () => {
        this.failure ??= 'broken';
        this.req.unpipe(this.parser).resume();
        resolve();
      });
      this.req.pipe(this.parser);
    });
  }

  /** Every form carries its token as the first field; whatever else comes first means that there is none. */
  private checkToken(token: string | undefined): void {
    if (this.isTokenChecked) return;
    this.isTokenChecked = true;
    try {
      this.rules.checkToken(token);
    } catch (error) {
      this.refusal = { error };
    }
  }

  private takeField(name: string, value: string): void {
    this.checkToken(name === '_csrf' ? value : undefined);
    // A name sent twice keeps its first value, so that nothing sent later can replace what was checked. No text of PostgreSQL holds a NUL.
    if (!this.fields.has(name)) this.fields.set(name, value.replaceAll('\0', ''));
  }

  private takeFile(part: { name: string; stream: Readable; originalName: string }, failed: (error: unknown) => void): void {
    this.checkToken(undefined);
    const isNothingSelected = part.originalName === '';
    if (this.refusal || part.name !== this.rules.field || isNothingSelected || !this.path) {
      part.stream.resume();
      return;
    }
    this.incoming = part.stream;
    part.stream.once('limit', () => (this.failure = 'too-large'));
    this.writing = writeDown(part.stream, { path: this.path, originalName: part.originalName });
    this.writing.catch((error: unknown) => {
      // A broken form breaks the file too, and the form's reader has said so; a full disk is our own trouble.
      if (!this.failure) failed(error);
    });
  }

  private async finishedFile(): Promise<ReceivedFile | null> {
    if (!this.failure) return this.writing;
    this.incoming?.destroy();
    await this.writing?.catch(() => null);
    return null;
  }
}

async function writeDown(stream: Readable, to: { path: string; originalName: string }): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let sizeInBytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      sizeInBytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(stream, meter, createWriteStream(to.path, { flags: 'wx', mode: 0o600 }));
  return { originalName: to.originalName, sizeInBytes, temporaryPath: to.path, sha256: hash.digest('hex') };
}
