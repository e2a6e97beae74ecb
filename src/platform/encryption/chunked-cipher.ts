import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const chunkBytes = 64 * 1024;
const tagBytes = 16;

/**
 * Encrypts a stream in chunks of 64 KiB, each sealed with AES-256-GCM, so that a file of any size passes with little
 * memory and no byte is handed out before it was verified. The nonce is the chunk's number and whether it is the last:
 * chunks can't be swapped, and a file cut off anywhere fails. A key must be used for one stream only.
 */
export function encrypting(key: Buffer, name: string): Transform {
  return new Rechunking(chunkBytes, (chunk, nonce) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  });
}

/** The way back; the stream fails at the first chunk that is not what was written. */
export function decrypting(key: Buffer, name: string): Transform {
  return new Rechunking(chunkBytes + tagBytes, (chunk, nonce) => {
    if (chunk.length < tagBytes) throw new Error('The encrypted stream was cut off.');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(name));
    decipher.setAuthTag(chunk.subarray(-tagBytes));
    return Buffer.concat([decipher.update(chunk.subarray(0, -tagBytes)), decipher.final()]);
  });
}

/** Cuts what comes into equal chunks. The newest one is held back until it is known whether it is the last. */
class Rechunking extends Transform {
  private held: Buffer[] = [];
  private heldBytes = 0;
  private number = 0;

  constructor(
    private readonly size: number,
    private readonly turn: (chunk: Buffer, nonce: Buffer) => Buffer,
  ) {
    super();
  }

  override _transform(incoming: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.held.push(incoming);
    this.heldBytes += incoming.length;
    if (this.heldBytes <= this.size) return done();
    this.attempt(done, () => {
      let rest: Buffer = Buffer.concat(this.held);
      for (; rest.length > this.size; rest = rest.subarray(this.size)) this.push(this.turn(rest.subarray(0, this.size), this.nonce(false)));
      this.held = [rest];
      this.heldBytes = rest.length;
    });
  }

  override _flush(done: TransformCallback): void {
    this.attempt(done, () => this.push(this.turn(Buffer.concat(this.held), this.nonce(true))));
  }

  private attempt(done: TransformCallback, work: () => void): void {
    try {
      work();
    } catch (error) {
      return done(error instanceof Error ? error : new Error(String(error)));
    }
    done();
  }

  private nonce(isLast: boolean): Buffer {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(this.number++, 0);
    nonce.writeUInt8(isLast ? 1 : 0, 11);
    return nonce;
  }
}
