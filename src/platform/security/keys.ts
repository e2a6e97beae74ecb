import { hkdfSync } from 'node:crypto';

/** A key of its own for each purpose, so that what one part signs means nothing to another. */
export function deriveKey(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `gangway/security/${purpose}`, 32));
}
