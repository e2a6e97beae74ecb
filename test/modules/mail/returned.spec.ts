import { createTransport } from 'nodemailer';
import { MailReceiver } from '../../../src/platform/mail/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { amira, dana, Meridian } from '../invitations/meridian.js';
import { SmtpCatcher } from './smtp-catcher.js';

/** A report as mail servers write it; what stands around the fields is Postfix's. */
const report = (action: string, status: string, words = '550 5.1.1 User unknown'): string =>
  [
    'From: MAILER-DAEMON@mx.example', 'To: bounces@gangway.example', 'Subject: Undelivered Mail Returned to Sender', 'Auto-Submitted: auto-replied', 'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"', '',
    '--B', 'Content-Type: text/plain', '', "I'm sorry to have to inform you that your message could not be delivered.",
    '--B', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '',
    `Final-Recipient: rfc822; ${amira}`, `Action: ${action}`, `Status: ${status}`, `Diagnostic-Code: smtp; ${words}`, '',
    '--B', 'Content-Type: message/rfc822', '', 'Subject: the first mail', '', '--B--', '',
  ].join('\r\n');

describe('mail that comes back', () => {
  let test: TestApp;
  let meridian: Meridian;
  let manager: Visitor;
  let catcher: SmtpCatcher;

  beforeAll(async () => {
    catcher = await SmtpCatcher.listen();
    test = await startApp({ smtpUrl: catcher.url, mailReturn: 'bounces@gangway.example', inboundSmtpPort: 0 });
    meridian = new Meridian(test);
  });
  afterAll(async () => {
    await test?.stop();
    await catcher.close();
  });
  beforeEach(async () => {
    await test.reset();
    catcher.forget();
    manager = await meridian.openDoors();
    await meridian.invite(manager);
  });

  /** Hands a mail to the receiver, as an MTA does. @returns its answer */
  async function handIn(to: string, raw: string): Promise<string> {
    const transport = createTransport({ host: '127.0.0.1', port: test.app.get(MailReceiver, { strict: false }).port ?? 0, ignoreTLS: true });
    try {
      return (await transport.sendMail({ envelope: { from: '', to: [to] }, raw })).response;
    } catch (error) {
      return (error as { response?: string }).response ?? String(error);
    } finally {
      transport.close();
    }
  }

  function returnAddress(): string {
    return catcher.caught.find(({ to }) => to === amira)?.from ?? '';
  }

  async function mailState(): Promise<string | undefined> {
    return (await test.database.row<{ state: string }>(`SELECT state FROM platform.mails WHERE kind = 'invitations.first'`))?.state;
  }

  it('each mail leaves with a return address of its own; a report of a failure for good becomes a task for the inviter, once', async () => {
    expect(returnAddress()).toMatch(/^bounces\+[0-9a-z]{25}\.[0-9a-z]{13}@gangway\.example$/);
    expect(await handIn(returnAddress(), report('failed', '5.1.1'))).toMatch(/^250/);
    expect(await mailState()).toBe('bounced');
    await handIn(returnAddress(), report('failed', '5.1.1'));
    await test.settle();
    expect(catcher.caught.filter(({ to, raw }) => to === dana && raw.includes('did not arrive'))).toHaveLength(1);
    await manager.open('/client/invitations');
    expect(manager.page.text).toContain(`Needs you Amira Haddad: the mail did not arrive at ${amira}. Bounced: 550 5.1.1 User unknown`);
    await manager.press('Correct address');
    await manager.press('Correct address and send', { 'Email address': 'amira@haddad.example' });
    await test.settle();
    await manager.open('/client/invitations');
    expect(manager.page.text).not.toContain('Needs you');
  });

  it('a server that still tries, an automatic answer and rubbish change nothing', async () => {
    for (const raw of [report('delayed', '4.4.1'), report('failed', '4.4.7'), 'Subject: I am on holiday\r\n\r\nFinal-Recipient: rfc822; x\r\nAction: failed\r\nStatus: 5.1.1\r\n', '\u0000\u0001']) {
      expect(await handIn(returnAddress(), raw)).toMatch(/^250/);
    }
    expect(await mailState()).toBe('handed over');
  });

  it('an address that we did not make gets no mail', async () => {
    for (const forged of [returnAddress().replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@')), 'bounces@gangway.example', 'dana@gangway.example', returnAddress().replace('gangway.example', 'other.example')]) {
      expect(await handIn(forged, report('failed', '5.1.1'))).toMatch(/^550/);
    }
    expect(await mailState()).toBe('handed over');
  });

  it('what is longer than any report of ours is refused, and what comes in a flood is put off', async () => {
    const long = report('failed', '5.1.1').replace("I'm sorry", `${'word '.repeat(15)}\r\n`.repeat(15_000));
    expect(await handIn(returnAddress(), long)).toMatch(/^552/);
    expect(await mailState()).toBe('handed over');
    await test.database.execute(`UPDATE platform.limit_counters SET taken = 1200 WHERE name = 'mail in'`);
    expect(await handIn(returnAddress(), report('failed', '5.1.1'))).toMatch(/^451/);
    expect(await mailState()).toBe('handed over');
  });
});
