import sharp from 'sharp';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { anOffer, smallCast } from '../../support/cast.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';

/*
 * Rows 15 and 33 through the pages. The matrix of files, bombs and the limit while streaming: src/platform/files/*.spec.ts and
 * pdf-process.spec.ts; sixty an hour: files/file-store.spec.ts; the token before the first byte: onboarding/tasks.spec.ts.
 */
const anUpload = { kind: 'upload', title: 'Card', hint: 'One file', why: 'To know you', minutes: 2, position: 1, reviewer: 'admin' } as const;

describe('an uploaded file', () => {
  let testing: TestApp;
  let talent: Visitor;
  let path: string;

  beforeAll(async () => {
    testing = await startApp();
  });
  beforeEach(async () => {
    await testing.reset();
    const { world, ada, rosa } = await smallCast(testing);
    await world.asks(ada, [anUpload]);
    const contractId = await world.accepts(await world.invites(ada, rosa, anOffer), rosa);
    await world.confirms(rosa, contractId);
    const task = await testing.database.row<{ id: string }>(`SELECT id FROM onboarding.tasks WHERE kind = 'upload'`);
    path = `/tasks/${task?.id}/document`;
    talent = await signedIn(testing, rosa.email);
    await talent.open(`/tasks/${task?.id}`);
  });
  afterAll(() => testing.stop());

  const files = async (): Promise<number> => (await testing.database.row<{ count: number }>('SELECT count(*)::int AS count FROM platform.files'))?.count ?? -1;

  function upload(name: string, type: string, bytes: Buffer, fields: Record<string, string> = {}): Promise<Response> {
    const body = new FormData();
    for (const [field, value] of Object.entries({ ...talent.formToken, ...fields })) body.append(field, value);
    body.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
    return talent.request('POST', path, body);
  }

  it.each([
    ['a page', 'card.png', '<!doctype html><script>alert(1)</script>'],
    ['a drawing with a script', 'card.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page that begins like a PDF', 'card.pdf', '%PDF-1.7\n<html><script>alert(1)</script>'],
    ['a page behind the magic bytes of a picture', 'card.png', '\u0089PNG\r\n\u001a\n<script>alert(1)</script>'],
    ['a shell script', 'card.jpg', '#!/bin/sh\nid'],
    ['nothing', 'card.png', ''],
  ])('that is %s is refused with a sentence and not kept', async (_what, name, text) => {
    const answer = await upload(name, 'image/png', Buffer.from(text, 'latin1'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain('alert(1)');
    expect(await files()).toBe(0);
  });

  it('has a name that reaches no path and no header, and comes back as a download only', async () => {
    const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } }).png().toBuffer();
    const page = Buffer.concat([picture, Buffer.from('<script>alert(1)</script>')]);
    const answer = await upload('../../../etc/cron.d/x"; filename="evil.html\r\nX-Evil: 1\u202egnp.html', 'text/html', page, { note: 'a\u0000b' });
    expect(answer.status).toBe(303);
    const sam = await signedIn(testing, 'sam@gangway.example');
    const review = path.replace('/tasks/', '/admin/reviews/').replace('/document', '');
    await sam.open(review);
    const original = await sam.request('POST', `${review}/original`, new URLSearchParams(sam.formToken));
    expect(original.status).toBe(200);
    const header = (name: string): string => original.headers.get(name) ?? '';
    expect(header('content-disposition')).toMatch(/^attachment; filename="[^"/\\]+\.png"(; filename\*=UTF-8''[^"/\\]+\.png)?$/);
    expect(header('content-type')).toBe('image/png');
    expect([header('x-evil'), header('x-content-type-options'), header('content-security-policy'), header('cache-control')]).toEqual(['', 'nosniff', "sandbox; default-src 'none'", 'no-store']);
    // Made anew, so that what hung behind the picture is gone.
    expect(Buffer.from(await original.arrayBuffer()).includes('<script>')).toBe(false);
  });

  it('is looked into a hundred and twenty times an hour at most, also for tasks that are not there', async () => {
    path = '/tasks/019369c5-7b6e-7000-8000-000000000000/document';
    const statuses = await Promise.all(Array.from({ length: 130 }, async () => (await upload('a.png', 'image/png', Buffer.from('x'))).status));
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect(statuses.filter((status) => status === 404)).toHaveLength(120);
  });
});
