import { hash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database, newId } from '../database/index.js';
import { encrypting, KeepsSealed, KeyRing, type SealedPlace } from '../encryption/index.js';
import { NotFound, TooManyRequests } from '../errors/index.js';
import { acceptedTypes, type AcceptedType } from './accepted-types.js';
import { FileStorage } from './file-storage.js';
import { decrypted, PagePictures, UndrawablePage, type KeptBytes } from './page-pictures.js';
import type { IncomingFile } from './read-upload.js';
import { isOpenable, type StoredFile } from './stored-file.js';

export interface FileOwner {
  tenantId: string | null;
  personId: string;
  /** What the file is for, in the words of the module that keeps it, e.g. `onboarding.evidence`. */
  purpose: string;
}

/** A file that Gangway made itself. */
export interface MadeFile {
  originalName: string;
  type: AcceptedType;
  bytes: Buffer;
  pageCount: number;
}

/** An uploaded file whose bytes and pages are stored already; only its row is missing. */
export interface DrawnFile extends IncomingFile {
  readonly stored: KeptBytes;
}

type KeptFacts = Pick<IncomingFile, 'originalName' | 'type' | 'sizeInBytes' | 'sha256' | 'pageCount'> & { isUploaded: boolean };

const uploadsPerHour = 60;
const columns = `id, purpose, tenant_id AS "tenantId", person_id AS "personId", original_name AS "originalName", media_type AS "mediaType",
  size_in_bytes::float8 AS "sizeInBytes", sha256, page_count AS "pageCount", state, created_at AS "createdAt"`;

/** Keeps files, each encrypted with a key of its own. Who may open one is for the module that kept it to say. */
@Injectable()
@KeepsSealed({ table: 'platform.files', column: 'sealed_key', tenant: 'tenant_id' })
export class FileStore {
  private readonly pictures: PagePictures;

  constructor(
    private readonly database: Database,
    private readonly keyRing: KeyRing,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {
    this.pictures = new PagePictures(storage);
  }

  /**
   * Draws every page of what was uploaded, as readers will see it, for files that nobody can do without seeing. It takes seconds, so call
   * it before the action's transaction and hand `keep` the answer; where that never happens, the sweep removes what was stored.
   * @returns null when a page can't be drawn
   */
  async drawn(file: IncomingFile): Promise<DrawnFile | null> {
    const stored = { id: newId(), key: randomBytes(32), mediaType: acceptedTypes[file.type].mediaType };
    await this.writeBytes(createReadStream(file.temporaryPath), stored);
    try {
      for (let page = 1; page <= file.pageCount; page++) await this.pictures.jpeg(stored, page);
      return { ...file, stored };
    } catch (error) {
      if (error instanceof UndrawablePage) return null;
      throw error;
    }
  }

  /**
   * Keeps what was uploaded: the encrypted bytes are on disk before the row can be committed. Call it inside the action's
   * transaction; after a rollback only bytes without a key are left, and the sweep removes them. What was uploaded stays where it
   * arrived until the answer is sent, because an action may be run once more.
   */
  async keep(file: IncomingFile | DrawnFile, owner: FileOwner): Promise<StoredFile> {
    await this.countAgainstQuota(owner.personId);
    const { id, key } = 'stored' in file ? file.stored : { id: newId(), key: randomBytes(32) };
    if (!('stored' in file)) await this.writeBytes(createReadStream(file.temporaryPath), { id, key });
    return this.insert({ ...file, isUploaded: true }, owner, { id, sealedKey: await this.keyRing.seal(key, keyPlace(id, owner.tenantId)) });
  }

  /** Keeps a file that Gangway made itself, such as a signed copy; it doesn't count among the person's uploads. */
  async keepBytes(file: MadeFile, owner: FileOwner): Promise<StoredFile> {
    const { bytes, originalName, type, pageCount } = file;
    const key = randomBytes(32);
    const id = newId();
    await this.writeBytes(streamOf(bytes), { id, key });
    const made = { originalName, type, pageCount, sizeInBytes: bytes.length, sha256: hash('sha256', bytes, 'hex'), isUploaded: false };
    return this.insert(made, owner, { id, sealedKey: await this.keyRing.seal(key, keyPlace(id, owner.tenantId)) });
  }

  /** What is known of a file, without opening it; null when it was removed or never was. */
  async find(fileId: string): Promise<StoredFile | null> {
    return this.database.row<StoredFile>(`SELECT ${columns} FROM platform.files WHERE id = $1 AND deleted_at IS NULL`, [fileId]);
  }

  /** The original bytes, each chunk verified before it is handed out. */
  async open(fileId: string): Promise<{ file: StoredFile; stream: Readable }> {
    const { file, key } = await this.openable(fileId);
    return { file, stream: await decrypted(this.storage, { id: file.id, key }) };
  }

  /** How many pages can be looked at with `pagePng`. */
  async pagesOf(fileId: string): Promise<number> {
    return (await this.openable(fileId)).file.pageCount;
  }

  /** The picture of a page, counted from 1. It is drawn once and then kept, encrypted like the file. */
  async pagePng(fileId: string, page: number): Promise<Buffer> {
    return this.pictures.png(await this.page(fileId, page), page);
  }

  /** The same picture as a JPEG, which takes a fraction of the bytes where many pages go into one document; kept too. */
  async pageJpeg(fileId: string, page: number): Promise<Buffer> {
    return this.pictures.jpeg(await this.page(fileId, page), page);
  }

  /** Throws the key away, so nobody can read the file again, whatever copies of its bytes there are. */
  async remove(fileId: string): Promise<void> {
    await this.database.execute('UPDATE platform.files SET deleted_at = $2, sealed_key = NULL WHERE id = $1 AND deleted_at IS NULL', [
      fileId,
      this.clock.now(),
    ]);
  }

  /** One person's uploads wait for each other here, so that a burst of parallel ones can't pass the limit. */
  private async countAgainstQuota(personId: string): Promise<void> {
    await this.database.execute("SELECT pg_advisory_xact_lock(hashtextextended('platform.files ' || $1, 0))", [personId]);
    const anHourAgo = new Date(this.clock.now().getTime() - 3_600_000);
    const counted = await this.database.row<{ uploads: number }>(
      'SELECT count(*)::int AS uploads FROM platform.files WHERE person_id = $1 AND created_at > $2 AND is_uploaded',
      [personId, anHourAgo],
    );
    if ((counted?.uploads ?? 0) >= uploadsPerHour) {
      throw new TooManyRequests(3600, { message: `You can upload ${uploadsPerHour} files an hour. Try again later.` });
    }
  }

  private async writeBytes(bytes: Readable, to: { id: string; key: Buffer }): Promise<void> {
    const encrypted = encrypting(to.key, to.id);
    // An error on either side ends the other; both are awaited, so that nothing half-written is left when this fails.
    const outcomes = await Promise.allSettled([pipeline(bytes, encrypted), this.storage.write(to.id, encrypted)]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }

  private async insert(file: KeptFacts, owner: FileOwner, own: { id: string; sealedKey: Buffer }): Promise<StoredFile> {
    const row = await this.database.row<StoredFile>(
      `INSERT INTO platform.files
         (id, purpose, tenant_id, person_id, original_name, media_type, size_in_bytes, sha256, page_count, state, sealed_key, created_at, is_uploaded)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'unscanned', $10, $11, $12) RETURNING ${columns}`,
      [own.id, owner.purpose, owner.tenantId, owner.personId, file.originalName, acceptedTypes[file.type].mediaType, file.sizeInBytes,
        file.sha256, file.pageCount, own.sealedKey, this.clock.now(), file.isUploaded],
    );
    if (!row) throw new Error('The row of a kept file was not written.');
    return row;
  }

  private async openable(fileId: string): Promise<{ file: StoredFile; key: Buffer }> {
    const row = await this.database.row<StoredFile & { sealedKey: Buffer }>(
      `SELECT ${columns}, sealed_key AS "sealedKey" FROM platform.files WHERE id = $1 AND deleted_at IS NULL`,
      [fileId],
    );
    if (!row || !isOpenable(row)) throw new NotFound();
    const { sealedKey, ...file } = row;
    return { file, key: await this.keyRing.open(sealedKey, keyPlace(file.id, file.tenantId)) };
  }

  private async page(fileId: string, page: number): Promise<KeptBytes> {
    const { file, key } = await this.openable(fileId);
    if (!Number.isInteger(page) || page < 1 || page > file.pageCount) throw new NotFound();
    return { id: file.id, key, mediaType: file.mediaType };
  }
}

function keyPlace(id: string, tenant: string | null): SealedPlace {
  return { table: 'platform.files', column: 'sealed_key', row: id, tenant };
}

function streamOf(bytes: Buffer): Readable {
  return new PassThrough().end(bytes);
}
