import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: a fresh iv, the ciphertext, the tag. What it belongs to goes in as associated data. */
export function sealBytes(plaintext: Buffer, key: Buffer, associated: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(associated);
  return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when a single bit of the bytes, the key or the associated data is another. */
export function openBytes(sealed: Buffer, key: Buffer, associated: Buffer): Buffer {
  if (sealed.length < ivBytes + tagBytes) throw new Error('Sealed bytes are too short to be whole.');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes }).setAAD(associated);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()]);
}
