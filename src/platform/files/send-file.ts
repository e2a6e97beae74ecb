import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { StoredFile } from './stored-file.js';

/** Begins an answer that is saved under a name and that no browser will show as a page of ours, whatever is written into it. */
export function beginDownload(res: Response, name: string): Response {
  // `attachment` writes both forms of RFC 6266: plain ASCII, and UTF-8 in filename*.
  return res.attachment(name).set(guards);
}

/** Sends a stored file as a download that no browser will show as a page of ours. */
export async function sendAsDownload(
  res: Response,
  file: Pick<StoredFile, 'originalName' | 'mediaType' | 'sizeInBytes'>,
  stream: Readable,
): Promise<void> {
  beginDownload(res, file.originalName).set({ 'Content-Type': file.mediaType, 'Content-Length': String(file.sizeInBytes) });
  await pipeline(stream, res);
}

/** Sends the picture of a page, to be shown inside a page of ours. No cache keeps it, unless it is a public one. */
export function sendPagePicture(res: Response, png: Buffer, caching = guards['Cache-Control']): void {
  res.set(guards).set({ 'Content-Type': 'image/png', 'Content-Disposition': 'inline', 'Cache-Control': caching }).end(png);
}

const guards = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};
