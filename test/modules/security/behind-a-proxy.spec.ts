import { request } from 'node:http';
import { startApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { anOffer, smallCast } from '../../support/cast.js';
import { mailsTo } from '../../support/mail-reader.js';
import { demoPassword } from '../../../seeds/demo-people.js';

/*
 * Rows 16, 17, 22 and 24 as a visitor meets them behind a TLS proxy that adds its own X-Forwarded-For.
 * Without a proxy: accounts/forms-and-headers.spec.ts. Which paths `next` may name: src/platform/security/local-path.spec.ts.
 */
const publicUrl = 'https://gangway.test.example';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly cookies: string[];
  readonly text: string;
}

describe('behind a TLS proxy', () => {
  let testing: TestApp;
  beforeAll(async () => {
    testing = await startApp({ publicUrl, trustProxy: 1, smtpUrl: null });
  });
  beforeEach(() => testing.reset());
  afterAll(() => testing.stop());

  /** Not fetch: it does not let a Host be made up. */
  function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
    const form = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: testing.settings.port, method, path, headers: { ...form, ...headers } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, cookies: answer.headers['set-cookie'] ?? [], text: Buffer.concat(chunks).toString() }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  const cookiesOf = (...answers: Answer[]): string => answers.flatMap(({ cookies }) => cookies.map((line) => line.split(';')[0] ?? '')).join('; ');
  const tokenOf = ({ text }: Answer): string => /name="_csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const lies = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', forwarded: 'for=1.2.3.4;host=evil.example;proto=http' };

  it('every cookie is for https only, whatever the proxy says about the scheme', async () => {
    const { world, ada, rosa } = await smallCast(testing);
    await world.invites(ada, rosa, anOffer);
    const [mail] = await mailsOf(rosa.email);
    const link = await ask('GET', linkIn(mail), lies);
    const page = await ask('GET', '/sign-in', lies);
    const fields = new URLSearchParams({ _csrf: tokenOf(page), email: rosa.email, password: demoPassword, next: 'https://evil.example/' });
    const signedIn = await ask('POST', '/sign-in', { ...lies, cookie: cookiesOf(page) }, fields.toString());
    expect([link.status, signedIn.status]).toEqual([303, 303]);
    for (const line of [...link.cookies, ...page.cookies, ...signedIn.cookies]) {
      expect(line).toMatch(/^__(Host|Secure)-gangway/);
      for (const flag of ['Secure', 'HttpOnly', 'SameSite=Lax']) expect(line).toContain(flag);
    }
    expect(signedIn.cookies.join()).toContain('__Host-gangway=');
    expect(link.headers['referrer-policy']).toBe('no-referrer');
    expect(link.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    // Neither a redirect nor a page names the host that a stranger made up.
    for (const answer of [link, page, signedIn]) expect(JSON.stringify(answer)).not.toContain('evil.example');
  });

  it('a mail leads to PUBLIC_URL and nowhere else', async () => {
    const { rosa } = await smallCast(testing);
    const page = await ask('GET', '/password-reset', lies);
    await ask('POST', '/password-reset', { ...lies, cookie: cookiesOf(page) }, new URLSearchParams({ _csrf: tokenOf(page), email: rosa.email }).toString());
    const [mail] = await mailsOf(rosa.email);
    const hosts = new Set([...`${mail?.text} ${mail?.html}`.matchAll(/https?:\/\/([^/\s"<]+)/g)].map(([, host]) => host));
    expect([...hosts]).toEqual(['gangway.test.example']);
  });

  it('limits count by what the proxy saw, not by what a visitor wrote before it', async () => {
    const page = await ask('GET', '/report');
    const statuses: number[] = [];
    for (let index = 0; index < 6; index += 1) {
      const headers = { cookie: cookiesOf(page), 'x-forwarded-for': `198.51.100.${index}, 203.0.113.9` };
      const fields = new URLSearchParams({ _csrf: tokenOf(page), reason: 'other', message: 'Something looks odd.', email: '' });
      statuses.push((await ask('POST', '/report', headers, fields.toString())).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const other = await ask('POST', '/report', { cookie: cookiesOf(page), 'x-forwarded-for': '203.0.113.10' }, new URLSearchParams({ _csrf: tokenOf(page), reason: 'other', message: 'Odd.', email: '' }).toString());
    expect(other.status).toBe(200);
  });

  it('a form from another site is refused also where it names the made-up host', async () => {
    const page = await ask('GET', '/report', lies);
    const body = new URLSearchParams({ _csrf: tokenOf(page), reason: 'other', message: 'Odd.', email: '' }).toString();
    for (const origin of ['https://evil.example', 'http://gangway.test.example', 'https://gangway.test.example.evil.example']) {
      expect((await ask('POST', '/report', { ...lies, cookie: cookiesOf(page), origin }, body)).status).toBe(403);
    }
  });

  async function mailsOf(address: string): Promise<{ text: string; html: string }[]> {
    return mailsTo({ ...testing, url: `http://127.0.0.1:${testing.settings.port}` }, address);
  }
});

const linkIn = (mail: { text: string } | undefined): string => /https:\/\/[^/]+(\/invitations\/link\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
