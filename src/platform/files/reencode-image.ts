import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Turnstile } from './turnstile.js';
import { pictureLibrary } from './pictures.js';

export const maxPixels = 64_000_000;
const decoding = { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true } as const;
/** A decoded picture takes up to 256 MB, so only two are decoded at a time. */
const turnstile = new Turnstile(2);

export interface ReencodedImage {
  temporaryPath: string;
  sizeInBytes: number;
  sha256: string;
}

/**
 * Decodes the whole picture and writes it anew beside the old one: turned upright, without EXIF, position or thumbnails,
 * and without anything that was hidden behind or between its pixels.
 */
export function reencodeImage(path: string, type: 'jpeg' | 'png'): Promise<ReencodedImage | 'too-many-pixels' | 'broken'> {
  return turnstile.pass(async () => {
    const size = await sizeOf(path, type);
    if (typeof size === 'string') return size;
    const temporaryPath = `${path}.${type}`;
    try {
      const sharp = await pictureLibrary();
      const upright = sharp(path, decoding).timeout({ seconds: 15 }).autoOrient();
      const encoded = type === 'png' ? upright.png({ compressionLevel: 8 }) : upright.jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
      const { size: sizeInBytes } = await encoded.toFile(temporaryPath);
      return { temporaryPath, sizeInBytes, sha256: await sha256Of(temporaryPath) };
    } catch (error) {
      if (isOurTrouble(error)) throw error;
      return 'broken';
    }
  });
}

/** Reads the header only, so a flood of pixels costs nothing. */
async function sizeOf(path: string, type: string): Promise<{ width: number; height: number } | 'too-many-pixels' | 'broken'> {
  try {
    const sharp = await pictureLibrary();
    const { width, height, format } = await sharp(path, { ...decoding, limitInputPixels: false }).metadata();
    if (format !== type) return 'broken';
    return width * height > maxPixels ? 'too-many-pixels' : { width, height };
  } catch (error) {
    if (isOurTrouble(error)) throw error;
    return 'broken';
  }
}

/** A disk that is full or a file that is gone is no fault of the picture; the decoder's own errors carry no code. */
function isOurTrouble(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
