import { Writable } from 'node:stream';
import { Client } from 'pg';
import { makeApplication } from '../../../src/application.js';
import { makeLogger } from '../../../src/platform/logging/index.js';
import { demoPassword } from '../../../seeds/demo-people.js';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { anOffer, smallCast } from '../../support/cast.js';
import { mailsTo } from '../../support/mail-reader.js';
import { Visitor } from '../../support/visitor.js';

/*
 * Rows 58 and 60. One line of the log: src/platform/logging/request-log.spec.ts. A file of its own, because passport
 * and Nest's logger are one for a process: after the second application the first no longer signs anybody in.
 */
describe('what a reader of the log learns', () => {
  let testing: TestApp;
  beforeAll(async () => {
    testing = await startApp();
  });
  afterAll(() => testing.stop());

  it('is no secret and no address; no line is forged, and refused access is there', async () => {
    const { world, ada, rosa } = await smallCast(testing);
    await world.invites(ada, rosa, anOffer);
    const [mail] = await mailsTo(testing, rosa.email);
    const secret = /invitations\/link\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const lines: string[] = [];
    const logged = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
    const second = await makeApplication(testing.settings, makeLogger({ logLevel: 'info' }, logged));
    await second.listen(0, '127.0.0.1');
    try {
      await misbehave(new Visitor(await second.getUrl()), { secret, email: rosa.email });
      await joinInVain(testing, new Visitor(await second.getUrl()));
    } finally {
      await second.close();
    }
    const log = lines.join('');
    expect(log.includes('refused access')).toBe(true);
    // Why a statement failed is there, and nothing of the row.
    expect(log).toMatch(/"err":\{"type":"DatabaseError".*"errorCode":"23514".*"constraint":"nobody_joins"/);
    for (const never of ['Quentin', 'quentin', 'argon2', secret, rosa.email, encodeURIComponent(rosa.email), 'Rosa', demoPassword, 'a wrong password', 's%3A', '_csrf']) expect(log.includes(never) ? never : '').toBe('');
    const messages = log.trim().split('\n').map((line) => (JSON.parse(line) as { msg: string }).msg);
    expect(messages).not.toContain('forged');
  });
});

async function misbehave(visitor: Visitor, { secret, email }: { secret: string; email: string }): Promise<void> {
  await visitor.request('GET', `/invitations/link/${secret}`);
  await visitor.request('GET', `/invitations/link/${secret}/`);
  await visitor.request('GET', `/INVITATIONS/LINK/${secret}?x=${secret}`);
  await visitor.request('GET', `/password-reset/link/${secret}`);
  await visitor.request('GET', `/join?address=${encodeURIComponent(email)}`);
  await visitor.request('GET', '/x%0a%0d{"level":30,"msg":"forged"}?a=%0aforged', undefined, { 'user-agent': 'forged', referer: `http://x/${secret}`, 'x-request-id': 'forged' });
  await visitor.open('/sign-in');
  await visitor.press('Sign in', { 'Email address': email, Password: 'a wrong password' });
  await visitor.press('Sign in', { 'Email address': email, Password: demoPassword });
  await visitor.open('/admin/audit');
  await visitor.request('POST', '/account', new URLSearchParams({ _csrf: 'wrong', fullName: 'Rosa' }));
}

/** A statement that fails after somebody typed name, address and password: the database tells of the whole row. */
async function joinInVain({ settings }: TestApp, visitor: Visitor): Promise<void> {
  const owner = new Client({ connectionString: settings.migrationDatabaseUrl });
  await owner.connect();
  try {
    await owner.query('ALTER TABLE accounts.registrations ADD CONSTRAINT nobody_joins CHECK (false) NOT VALID');
    await visitor.open('/join');
    await visitor.press('Create account', { 'Full name': 'Quentin Unlucky', 'Email address': 'quentin@example.net', Password: demoPassword });
    expect(visitor.page.status).toBe(500);
  } finally {
    await owner.query('ALTER TABLE accounts.registrations DROP CONSTRAINT IF EXISTS nobody_joins');
    await owner.end();
  }
}
