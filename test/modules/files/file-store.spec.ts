import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import express from 'express';
import { Client, type QueryResultRow } from 'pg';
import sharp from 'sharp';
import supertest from 'supertest';
import { MovableClock } from '../../../src/platform/clock/index.js';
import type { Settings } from '../../../src/platform/config/index.js';
import { newId, type Database } from '../../../src/platform/database/index.js';
import { KeyRing } from '../../../src/platform/encryption/index.js';
import { FolderStorage } from '../../../src/platform/files/file-storage.js';
import { FileStore, sendAsDownload, type IncomingFile } from '../../../src/platform/files/index.js';
import { PagePictures } from '../../../src/platform/files/page-pictures.js';
import { SweepFiles } from '../../../src/platform/files/sweep-files.job.js';
import { samples } from '../../../src/platform/files/upload-samples.js';
import { testDatabase, type TestDatabase } from '../../support/test-database.js';

let base: TestDatabase;
let client: Client;
let folder: string;
let store: FileStore;
let storage: FolderStorage;
let database: Database;
const clock = new MovableClock();
const tenantId = newId();
const personId = newId();

beforeAll(async () => {
  base = await testDatabase();
  client = new Client({ connectionString: base.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await base.drop();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangway-spec-'));
  storage = new FolderStorage(join(folder, 'files'));
  database = over(client);
  store = new FileStore(database, new KeyRing({ masterKey: Buffer.alloc(32, 7) } as Settings, database, clock), storage, clock);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await base.reset();
});

/** The three methods the store uses, on one connection, so that a spec can open a transaction around them. */
function over(connection: Client): Database {
  const rows = async (sql: string, values: unknown[] = []): Promise<unknown[]> => (await connection.query<QueryResultRow>(sql, values)).rows;
  const row = async (sql: string, values?: unknown[]): Promise<unknown> => (await rows(sql, values))[0] ?? null;
  const execute = async (sql: string, values: unknown[] = []): Promise<number> => (await connection.query(sql, values)).rowCount ?? 0;
  // The rest of the class belongs to a running house.
  return { rows, row, execute } as unknown as Database;
}

async function arrived(bytes: Buffer, type: IncomingFile['type'] = 'pdf', pageCount = 2): Promise<IncomingFile> {
  const temporaryPath = join(await mkdtemp(join(folder, 'gangway-upload-')), 'upload');
  await writeFile(temporaryPath, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { field: 'file', originalName: `Dowód Król.${type}`, sizeInBytes: bytes.length, temporaryPath, type, sha256, pageCount };
}

const keep = async (bytes: Buffer, type?: IncomingFile['type'], pages?: number) =>
  store.keep(await arrived(bytes, type, pages), { tenantId, personId, purpose: 'onboarding.evidence' });

async function onDisk(): Promise<string[]> {
  return (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test('keeps a file encrypted, and gives it back as it was', async () => {
  const pdf = await samples.pdf();
  const kept = await keep(pdf);
  expect(kept).toMatchObject({ tenantId, personId, purpose: 'onboarding.evidence', state: 'unscanned', mediaType: 'application/pdf', sizeInBytes: pdf.length, pageCount: 2 });
  const { file, stream } = await store.open(kept.id);
  expect(file).toEqual(kept);
  expect((await buffer(stream)).equals(pdf)).toBe(true);
  const [path = ''] = await onDisk();
  expect((await readFile(path)).includes('%PDF')).toBe(false);
});

test('keeps the same upload again when the action is undone and run once more', async () => {
  const pdf = await samples.pdf();
  const incoming = await arrived(pdf);
  const owner = { tenantId, personId, purpose: 'onboarding.evidence' };
  await client.query('BEGIN');
  await store.keep(incoming, owner);
  await client.query('ROLLBACK');
  const { stream } = await store.open((await store.keep(incoming, owner)).id);
  expect((await buffer(stream)).equals(pdf)).toBe(true);
});

test('bytes swapped with those of another file, or changed, do not open', async () => {
  const [one, other] = [await keep(await samples.pdf()), await keep(await samples.png(), 'png', 1)];
  const paths = await onDisk();
  const pathOf = (id: string): string => paths.find((path) => path.endsWith(id)) ?? '';
  await writeFile(pathOf(one.id), await readFile(pathOf(other.id)));
  await expect(store.open(one.id).then(({ stream }) => buffer(stream))).rejects.toThrow();
  await client.query('UPDATE platform.files a SET sealed_key = b.sealed_key FROM platform.files b WHERE a.id = $1 AND b.id = $2', [one.id, other.id]);
  await expect(store.open(one.id)).rejects.toThrow();
});

test('draws each page once, keeps the picture encrypted, and knows no page beyond the last', async () => {
  const kept = await keep(await samples.pdf());
  const first = await store.pagePng(kept.id, 1);
  expect((await sharp(first).metadata()).format).toBe('png');
  expect((await store.pagePng(kept.id, 1)).equals(first)).toBe(true);
  expect(await onDisk()).toHaveLength(2);
  for (const path of await onDisk()) expect((await readFile(path)).includes('PNG')).toBe(false);
  expect(await store.pagesOf(kept.id)).toBe(2);
  await expect(store.pagePng(kept.id, 3)).rejects.toMatchObject({ status: 404 });
  const photo = await keep(await samples.jpegWithPlace(), 'jpeg', 1);
  expect((await sharp(await store.pagePng(photo.id, 1)).metadata()).format).toBe('png');
});

test('who asks for a picture that is being made gets that one', async () => {
  const stored = (await store.drawn(await arrived(await samples.pdf(), 'pdf', 0)))?.stored;
  if (!stored) throw new Error('It could not be stored.');
  const written: string[] = [];
  const write = storage.write.bind(storage);
  storage.write = (name, content) => write(name, content).finally(() => written.push(name));
  const pictures = new PagePictures(storage);
  expect(new Set(await Promise.all([1, 2, 3, 4].map(() => pictures.png(stored, 1)))).size).toBe(1);
  await Promise.all([1, 2].map(() => pictures.jpeg(stored, 1)));
  await pictures.jpeg(stored, 1);
  expect(written).toEqual([`${stored.id}.page-1`, `${stored.id}.jpeg-1`]);
});

test('what is drawn ahead of being kept is kept with its pages, which are not made again', async () => {
  const bytes = await samples.pdf();
  const drawn = await store.drawn(await arrived(bytes));
  if (!drawn) throw new Error('It could not be drawn.');
  const kept = await store.keep(drawn, { tenantId, personId, purpose: 'onboarding.terms' });
  const ends = (await onDisk()).map((path) => path.slice(path.indexOf(kept.id) + 36)).sort();
  expect(ends).toEqual(['', '.jpeg-1', '.jpeg-2', '.page-1', '.page-2']);
  storage.write = () => Promise.reject(new Error('Nothing is to be written.'));
  expect((await sharp(await store.pagePng(kept.id, 2)).metadata()).format).toBe('png');
  expect((await sharp(await store.pageJpeg(kept.id, 2)).metadata()).format).toBe('jpeg');
  expect((await buffer((await store.open(kept.id)).stream)).equals(bytes)).toBe(true);
});

test('what has a page that can’t be drawn is found out, and its bytes are swept away', async () => {
  expect(await store.drawn(await arrived(await samples.pdf(), 'pdf', 3))).toBeNull();
  const longAgo = new Date(Date.now() - 48 * 3_600_000);
  for (const path of await onDisk()) await utimes(path, longAgo, longAgo);
  await new SweepFiles(storage, database).run();
  expect(await onDisk()).toEqual([]);
});

test('several who write the same picture at once all succeed, and it is whole', async () => {
  const name = `${newId()}.page-1`;
  const picture = Buffer.alloc(300_000, 'p');
  await Promise.all([1, 2, 3, 4].map(() => storage.write(name, Readable.from([picture]))));
  const written = await storage.read(name);
  expect(written && (await buffer(written)).equals(picture)).toBe(true);
  expect(await onDisk()).toHaveLength(1);
});

test.each(['quarantined', 'infected', 'unscannable'])('nobody opens a file that is %s', async (state) => {
  const kept = await keep(await samples.pdf());
  await client.query('UPDATE platform.files SET state = $2 WHERE id = $1', [kept.id, state]);
  await expect(store.open(kept.id)).rejects.toMatchObject({ status: 404 });
  await expect(store.pagePng(kept.id, 1)).rejects.toMatchObject({ status: 404 });
});

test('the sixty-first upload within an hour is refused, for this person only', async () => {
  const png = await samples.png();
  for (let count = 0; count < 60; count++) await keep(png, 'png', 1);
  const refused = await arrived(png, 'png', 1);
  await expect(store.keep(refused, { tenantId, personId, purpose: 'x' })).rejects.toMatchObject({ status: 429 });
  await store.keep(await arrived(png, 'png', 1), { tenantId, personId: newId(), purpose: 'x' });
  clock.moveBy({ hours: 1, seconds: 1 });
  await keep(png, 'png', 1);
});

test('what was rolled back or removed is swept away, and what is kept stays', async () => {
  const kept = await keep(await samples.pdf());
  const removed = await keep(await samples.pdf());
  await store.remove(removed.id);
  await expect(store.open(removed.id)).rejects.toMatchObject({ status: 404 });
  await client.query('BEGIN');
  const rolledBack = await keep(await samples.pdf());
  await client.query('ROLLBACK');
  await new SweepFiles(storage, database).run();
  const ofKilledWriter = `${(await onDisk()).find((path) => path.endsWith(kept.id)) ?? ''}.unfinished`;
  await writeFile(ofKilledWriter, 'half');
  expect(await onDisk()).toHaveLength(4);
  const longAgo = new Date(Date.now() - 48 * 3_600_000);
  for (const path of await onDisk()) await utimes(path, longAgo, longAgo);
  await new SweepFiles(storage, database).run();
  const left = await onDisk();
  expect(left.map((path) => path.slice(-36))).toEqual([kept.id]);
  expect(await store.find(rolledBack.id)).toBeNull();
});

test('an upload that vanished leaves neither bytes nor a row', async () => {
  const vanished = { ...(await arrived(await samples.pdf())), temporaryPath: join(folder, 'gone', 'upload') };
  await expect(store.keep(vanished, { tenantId, personId, purpose: 'x' })).rejects.toThrow();
  expect(await onDisk()).toEqual([]);
  expect((await client.query('SELECT id FROM platform.files')).rows).toEqual([]);
});

test('goes out as a download that no browser shows as a page', async () => {
  const pdf = await samples.pdf();
  const kept = await keep(pdf);
  const app = express().get('/', async (_req, res) => {
    const { file, stream } = await store.open(kept.id);
    await sendAsDownload(res, file, stream);
  });
  const answer = await supertest(app).get('/').buffer(true);
  expect((answer.body as Buffer).equals(pdf)).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Dow?d Kr?l.pdf"; filename*=UTF-8''Dow%C3%B3d%20Kr%C3%B3l.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
});

test('a first key that two actions make at once is one key', async () => {
  const second = new Client({ connectionString: base.appUrl });
  await second.connect();
  const settings = { masterKey: randomBytes(32) } as Settings;
  const place = { table: 't', column: 'c', row: 'r', tenant: null };
  const [one, two] = [new KeyRing(settings, database, clock), new KeyRing(settings, over(second), clock)];
  const [a, b] = await Promise.all([one.seal(Buffer.from('a'), place), two.seal(Buffer.from('b'), place)]);
  expect([(await two.open(a, place)).toString(), (await one.open(b, place)).toString()]).toEqual(['a', 'b']);
  expect((await client.query('SELECT id FROM platform.data_keys')).rows).toHaveLength(1);
  await second.end();
});
