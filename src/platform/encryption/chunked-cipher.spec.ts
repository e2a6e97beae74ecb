import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { decrypting, encrypting } from './index.js';

const key = randomBytes(32);
const chunk = 64 * 1024;
const sealedChunk = chunk + 16;

/** Fed in small pieces, as a disk would. */
function pieces(bytes: Buffer): Readable {
  const parts = Array.from({ length: Math.ceil(bytes.length / 10_000) }, (_each, index) => bytes.subarray(index * 10_000, (index + 1) * 10_000));
  return Readable.from(parts);
}
const encrypt = (bytes: Buffer): Promise<Buffer> => buffer(pieces(bytes).pipe(encrypting(key, 'a')));
const decrypt = (bytes: Buffer, name = 'a', withKey = key): Promise<Buffer> => buffer(pieces(bytes).pipe(decrypting(withKey, name)));

test.each([0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 7])('%i bytes come back as they were', async (size) => {
  const bytes = randomBytes(size);
  const encrypted = await encrypt(bytes);
  expect((await decrypt(encrypted)).equals(bytes)).toBe(true);
  expect(size > 16 && encrypted.includes(bytes.subarray(0, 16))).toBe(false);
});

test('another key, another name, a changed bit, swapped chunks, a missing end and an added one all fail', async () => {
  const encrypted = await encrypt(randomBytes(3 * chunk));
  const changed = Buffer.from(encrypted);
  changed.writeUInt8(changed.readUInt8(sealedChunk + 5) ^ 1, sealedChunk + 5);
  const part = (from: number): Buffer => encrypted.subarray(from * sealedChunk, (from + 1) * sealedChunk);
  await expect(decrypt(encrypted, 'a', randomBytes(32))).rejects.toThrow();
  await expect(decrypt(encrypted, 'b')).rejects.toThrow();
  await expect(decrypt(changed)).rejects.toThrow();
  await expect(decrypt(Buffer.concat([part(1), part(0), part(2)]))).rejects.toThrow();
  await expect(decrypt(Buffer.concat([part(0), part(1)]))).rejects.toThrow();
  await expect(decrypt(Buffer.concat([encrypted, part(2)]))).rejects.toThrow();
  await expect(decrypt(Buffer.alloc(0))).rejects.toThrow();
});
