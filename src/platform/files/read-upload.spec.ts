import fs from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { join } from 'node:path';
import express, { type Express } from 'express';
import supertest from 'supertest';
import { readUpload, type Upload } from './read-upload.js';
import { samples } from './upload-samples.js';

const maxBytes = 200 * 1024;
let folder: string;
let app: Express;
let last: { upload?: Upload; error?: unknown; tokens: (string | undefined)[]; bytes?: Buffer };

beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'gangway-spec-'));
  jest.spyOn(os, 'tmpdir').mockReturnValue(folder);
  last = { tokens: [] };
  app = express().post('/', async (req, res) => {
    try {
      last.upload = await readUpload(req, { field: 'file', maxBytes, accept: ['pdf', 'jpeg', 'png'], checkToken });
      if (last.upload.file) last.bytes = await readFile(last.upload.file.temporaryPath);
      res.status(last.upload.problem ? 422 : 200).json(last.upload);
    } catch (error) {
      last.error = error;
      res.status(403).end('refused');
    }
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

function checkToken(token: string | undefined): void {
  last.tokens.push(token);
  if (token !== 'right') throw new Error('wrong token');
}

/** The file goes when the answer has gone out, which is a moment after the client has it. */
async function leftBehind(): Promise<string[]> {
  const deadline = Date.now() + 2000;
  while ((await readdir(folder)).length > 0 && Date.now() < deadline);
  return readdir(folder);
}

test('hands over the fields and the file, and removes the file when the answer is sent', async () => {
  const pdf = await samples.pdf();
  const answer = await supertest(app).post('/').field('_csrf', 'right').field('note', 'Grüße').attach('file', pdf, '../Reisepass Łódź.pdf');
  expect(answer.body).toMatchObject({ fields: { _csrf: 'right', note: 'Grüße' }, problem: null });
  expect(answer.body.file).toMatchObject({ field: 'file', originalName: 'Reisepass Łódź.pdf', sizeInBytes: pdf.length, type: 'pdf', pageCount: 2 });
  expect(last.bytes?.equals(pdf)).toBe(true);
  expect(await leftBehind()).toEqual([]);
});

test.each([
  ['wrong', (post: supertest.Test) => post.field('_csrf', 'wrong'), 'wrong'],
  ['missing', (post: supertest.Test) => post, undefined],
  ['not the first field', (post: supertest.Test) => post.field('note', 'x').field('_csrf', 'right'), undefined],
])('a token that is %s refuses the form, and no byte of the file is written', async (_title, withToken, seen) => {
  const writing = jest.spyOn(fs, 'createWriteStream');
  const answer = await withToken(supertest(app).post('/')).attach('file', await samples.pdf(), 'a.pdf');
  expect(answer.status).toBe(403);
  expect(last).toMatchObject({ tokens: [seen], error: new Error('wrong token') });
  expect(writing).not.toHaveBeenCalled();
  expect(await leftBehind()).toEqual([]);
});

test('the token after the file comes too late', async () => {
  const answer = await supertest(app).post('/').attach('file', await samples.pdf(), 'a.pdf').field('_csrf', 'right');
  expect(answer.status).toBe(403);
  expect(await leftBehind()).toEqual([]);
});

test('a body that is no multipart form is refused like a form without token', async () => {
  expect((await supertest(app).post('/').type('form').send('_csrf=right')).status).toBe(403);
});

test('nothing selected is neither a file nor a problem', async () => {
  const answer = await supertest(app).post('/').field('_csrf', 'right').attach('file', Buffer.alloc(0), { filename: '' });
  expect(answer.body).toEqual({ fields: { _csrf: 'right' }, file: null, problem: null });
});

test('an empty file is a problem, and so is one of another kind; both leave nothing behind', async () => {
  const empty = await supertest(app).post('/').field('_csrf', 'right').attach('file', Buffer.alloc(0), 'a.pdf');
  expect(empty.body.problem).toEqual({ reason: 'empty', message: 'The selected file is empty' });
  const gif = await supertest(app).post('/').field('_csrf', 'right').attach('file', await samples.gif(), 'a.png');
  expect(gif.body.problem).toEqual({ reason: 'wrong-type', message: 'The selected file must be a PDF, JPG or PNG' });
  expect(await leftBehind()).toEqual([]);
});

test('the limit holds to the byte', async () => {
  const post = (size: number) => supertest(app).post('/').field('_csrf', 'right').attach('file', Buffer.alloc(size, 'a'), 'a.pdf');
  expect((await post(maxBytes)).body.problem.reason).toBe('wrong-type');
  expect((await post(maxBytes + 1)).body.problem).toEqual({ reason: 'too-large', message: 'The selected file must be smaller than 200 KB' });
  expect(await leftBehind()).toEqual([]);
});

test('a name sent twice keeps its first value, and a second file or another field is passed over', async () => {
  const png = await samples.png();
  const answer = await supertest(app).post('/').field('_csrf', 'right').field('__proto__', 'x').field('a', '1').field('a', '2').attach('other', png, 'o.png');
  expect(answer.body.fields.a).toBe('1');
  expect(answer.body).toMatchObject({ file: null, problem: null });
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test('a form that ends in the middle is a broken upload', async () => {
  const body = '--x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\nright\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7';
  const answer = await supertest(app).post('/').set('Content-Type', 'multipart/form-data; boundary=x').send(body);
  expect(answer.body.problem).toEqual({ reason: 'broken', message: 'The selected file could not be uploaded, try again' });
  expect(await leftBehind()).toEqual([]);
});

describe('over a connection of its own', () => {
  let server: Server;
  const head = Buffer.from('--x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\nright\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');

  beforeEach(() => new Promise<void>((resolve) => (server = createServer(app).listen(0, '127.0.0.1', resolve))));
  afterEach(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  function open(length: number) {
    const { port } = server.address() as AddressInfo;
    return request({ port, method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': length } });
  }

  test('ten gigabytes are cut off soon after the limit, with flat memory', async () => {
    const sending = open(10 * 1024 ** 3);
    const chunk = Buffer.alloc(256 * 1024, 'a');
    const memoryBefore = process.memoryUsage().rss;
    let sent = 0;
    const answer = new Promise<number | undefined>((resolve) => {
      sending.once('response', (response) => resolve(response.resume().statusCode));
    });
    sending.on('error', () => undefined);
    let isAnswered = false;
    const send = (): void => {
      if (isAnswered || sending.destroyed) return;
      sent += chunk.length;
      sending.write(chunk, send);
    };
    sending.write(head, send);
    expect(await answer).toBe(422);
    isAnswered = true;
    sending.destroy();
    expect(last.upload?.problem?.reason).toBe('too-large');
    expect(sent).toBeLessThan(200 * 1024 ** 2);
    expect(process.memoryUsage().rss - memoryBefore).toBeLessThan(120 * 1024 ** 2);
    expect(await leftBehind()).toEqual([]);
  });

  test('a person who goes away in the middle leaves nothing behind', async () => {
    const sending = open(100_000);
    sending.on('error', () => undefined);
    sending.write(head);
    sending.write(Buffer.alloc(50_000), () => sending.destroy());
    await new Promise<void>((resolve) => {
      const look = (): void => void (last.error ? resolve() : setImmediate(look));
      look();
    });
    expect(String(last.error)).toMatch(/connection ended|aborted/i);
    expect(await leftBehind()).toEqual([]);
  });
});
