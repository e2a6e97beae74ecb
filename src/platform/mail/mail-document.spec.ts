import { checkMailDocument, mailDocument, UnfitMailDocument } from './mail-document.js';
import type { MailContent, QueuedMail } from './mail-kind.js';
import { toRawMessage } from './raw-message.js';

const mail: QueuedMail = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  kind: 'test.hello',
  to: 'amira.haddad@example.com',
  toName: 'Amira Haddad',
  subjectId: '01890a5d-ac96-774b-bcce-b302099a8058',
  facts: {},
  createdAt: new Date('2026-01-12T09:30:00Z'),
};
const content: MailContent = { template: 'hello', subject: 'Hello', data: { preheader: '', why: '' } };
const rendered = { subject: 'Hello', html: '<p>Hello</p>', text: 'Hello\n' };

describe('a mail document', () => {
  it('is the same, byte by byte, each time it is made', async () => {
    const first = await toRawMessage(mailDocument(mail, content, rendered, 'gangway@mail.example'));
    const second = await toRawMessage(mailDocument(mail, content, rendered, 'gangway@mail.example'));
    expect(second.toString()).toBe(first.toString());
  });

  it('takes Message-ID and date from its row and says that a machine sent it', async () => {
    const raw = String(await toRawMessage(mailDocument(mail, { ...content, fromName: 'Dana Whitfield via Gangway' }, rendered, 'gangway@mail.example')));
    expect(raw).toContain('Message-ID: <01890a5d-ac96-774b-bcce-b302099a8057@mail.example>\r\n');
    expect(raw).toContain('Date: Mon, 12 Jan 2026 09:30:00 +0000\r\n');
    expect(raw).toContain('Auto-Submitted: auto-generated\r\n');
    expect(raw).toContain('From: Dana Whitfield via Gangway <gangway@mail.example>\r\n');
    expect(raw).toContain('To: Amira Haddad <amira.haddad@example.com>\r\n');
    expect(raw).not.toMatch(/^(List-Unsubscribe|Bcc|X-Mailer)/imu);
  });

  it('keeps its own sender name unless the kind gives one', () => {
    expect(mailDocument(mail, content, rendered, 'Meridian Talent <talent@mail.example>').from.name).toBe('Meridian Talent');
    expect(mailDocument(mail, content, rendered, 'talent@mail.example').from.name).toBe('Gangway');
  });

  it.each(['\r\n', '\n', '\r', '\u2028', '\u0000', '\u0085'])('lets no %j of a name into a header', async (lineBreak) => {
    const attack = `Dana${lineBreak}Bcc: everybody@example.com`;
    const document = mailDocument({ ...mail, toName: attack }, { ...content, fromName: attack }, rendered, 'gangway@mail.example');
    const header = String(await toRawMessage(document)).split('\r\n\r\n', 1)[0];
    expect(header).not.toMatch(/^Bcc:/imu);
    expect(document.from.name).toBe('Dana Bcc: everybody@example.com');
  });

  it.each([
    ['a second address', 'amira@example.com, eve@example.com'],
    ['a line break', 'amira@example.com\r\nBcc: eve@example.com'],
    ['angle brackets', 'Amira <amira@example.com>'],
    ['no @', 'amira'],
    ['a space', 'amira @example.com'],
  ])('refuses an address with %s', (_what, to) => {
    expect(() => mailDocument({ ...mail, to }, content, rendered, 'gangway@mail.example')).toThrow(UnfitMailDocument);
  });

  it('refuses a reply address that is none', () => {
    expect(() => mailDocument(mail, { ...content, replyTo: 'a@b.example\nX: y' }, rendered, 'gangway@mail.example')).toThrow(UnfitMailDocument);
  });

  it('refuses a subject with a line break, should one ever come this far', () => {
    const document = mailDocument(mail, content, rendered, 'gangway@mail.example');
    expect(() => checkMailDocument({ ...document, subject: 'Hello\r\nBcc: eve@example.com' })).toThrow('A line break reached a header.');
  });

  it('refuses HTML that Gmail would cut', () => {
    expect(() => mailDocument(mail, content, { ...rendered, html: 'x'.repeat(102_001) }, 'gangway@mail.example')).toThrow('102 kB');
  });
});
