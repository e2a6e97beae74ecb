import { hkdfSync } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { decrypting, openBytes, sealBytes } from '../encryption/index.js';
import { acceptedTypes } from './accepted-types.js';
import type { FileStorage } from './file-storage.js';
import { drawPdfPage } from './pdf-process.js';
import { pictureLibrary } from './pictures.js';

/** A file's bytes in the storage, and what opens them. */
export interface KeptBytes {
  readonly id: string;
  readonly key: Buffer;
  readonly mediaType: string;
}

/** A page that this house can't draw within its limits: nobody could read it here. */
export class UndrawablePage extends Error {}

const pictureWidth = 1400;

/** The pictures of files' pages: each is made once and then kept, encrypted like its file. */
export class PagePictures {
  /** Who asks for a picture that is being made waits for that one. */
  private readonly underWay = new Map<string, Promise<Buffer>>();

  constructor(private readonly storage: FileStorage) {}

  /**
   * @param page counted from 1
   * @throws UndrawablePage
   */
  png(file: KeptBytes, page: number): Promise<Buffer> {
    return this.kept(file, `page-${page}`, () => this.draw(file, page));
  }

  /** The same picture as a JPEG, which takes a fraction of the bytes where many pages go into one document. */
  jpeg(file: KeptBytes, page: number): Promise<Buffer> {
    return this.kept(file, `jpeg-${page}`, async () => {
      const sharp = await pictureLibrary();
      return sharp(await this.png(file, page)).flatten({ background: '#ffffff' }).jpeg({ quality: 72 }).toBuffer();
    });
  }

  private kept(file: KeptBytes, end: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const name = `${file.id}.${end}`;
    const already = this.underWay.get(name);
    if (already) return already;
    const picture = this.readOrMade(file, name, make).finally(() => this.underWay.delete(name));
    this.underWay.set(name, picture);
    return picture;
  }

  private async readOrMade({ key }: KeptBytes, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
    // Another key than the file's own, because this one seals in another way.
    const pictureKey = Buffer.from(hkdfSync('sha256', key, '', name, 32));
    const kept = await this.storage.read(name);
    if (kept) return openBytes(await buffer(kept), pictureKey, Buffer.from(name));
    const picture = await make();
    await this.storage.write(name, new PassThrough().end(sealBytes(picture, pictureKey, Buffer.from(name))));
    return picture;
  }

  private async draw(file: KeptBytes, page: number): Promise<Buffer> {
    if (file.mediaType !== acceptedTypes.pdf.mediaType) {
      const sharp = await pictureLibrary();
      const original = await decrypted(this.storage, file);
      return sharp(await buffer(original)).resize({ width: pictureWidth, withoutEnlargement: true }).png().toBuffer();
    }
    const png = await drawPdfPage(() => decrypted(this.storage, file), { page, maxWidth: pictureWidth });
    if (!png) throw new UndrawablePage(`Page ${page} of file ${file.id} could not be drawn.`);
    return png;
  }
}

/** The original bytes, each chunk verified before it is handed out. */
export async function decrypted(storage: FileStorage, { id, key }: Pick<KeptBytes, 'id' | 'key'>): Promise<Readable> {
  const encrypted = await storage.read(id);
  if (!encrypted) throw new Error(`The bytes of file ${id} are missing.`);
  const bytes = decrypting(key, id);
  // Whoever reads gets the error through the stream itself.
  pipeline(encrypted, bytes).catch(() => undefined);
  return bytes;
}
