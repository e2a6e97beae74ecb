import fc from 'fast-check';
import { mailDocument } from './mail-document.js';
import type { MailDocument } from './mail-document.js';
import { composed, toRawMessage } from './raw-message.js';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const about = { id, kind: 'test.hello', subjectId: id, facts: {}, createdAt: new Date('2026-01-12T09:30:00Z') };

/** Letters of several scripts, what quoted-printable and SMTP treat specially, and every kind of line end. */
const texts = fc.array(fc.constantFrom('Hello', ' ', '\n', '\r\n', '=', '.', '\n.', '\t', 'é', '’', 'مرحبا', '你好', '👋', 'wort'.repeat(30)), { maxLength: 60 }).map((parts) => `${parts.join('')}\n`);
const names = fc.stringMatching(/^[\p{L}\p{N} "(),.;:<>@=?_-]{0,60}$/u);

const documents = fc
  .record({ toName: names, fromName: names, subject: names, text: texts, html: texts, files: fc.array(fc.record({ filename: names, content: fc.uint8Array({ maxLength: 300 }) }), { maxLength: 2 }) })
  .map(({ toName, fromName, subject, text, html, files }): MailDocument => {
    const attachments = files.map(({ filename, content }) => ({ filename: `${filename}.pdf`, content: () => Promise.resolve(Buffer.from(content)), contentType: 'application/pdf' }));
    const content = { template: 'hello', subject, fromName, replyTo: 'dana@client.example', attachments, data: { preheader: '', why: '' } };
    return mailDocument({ ...about, to: 'amira@example.com', toName }, content, { subject, text, html }, 'gangway@mail.example');
  });

describe('a message written at once', () => {
  it('is what nodemailer’s own streams write, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const streamed = await (await composed(document)).compile().build();
        expect((await toRawMessage(document)).toString()).toBe(streamed.toString());
      }),
    );
  });
});
