import { randomBytes } from 'node:crypto';

const pieceBytes = 8192;
let piece = Buffer.alloc(0);
let used = 0;

/**
 * Random bytes as text for a URL or a cookie. Asking the system costs microseconds each time and every page needs some,
 * so they are fetched in larger pieces; each byte is given out once and then wiped.
 */
export function randomText(bytes: number): string {
  if (used + bytes > piece.length) {
    piece = randomBytes(pieceBytes);
    used = 0;
  }
  const part = piece.subarray(used, (used += bytes));
  const text = part.toString('base64url');
  part.fill(0);
  return text;
}
