import type { Settings } from '../../../platform/config/index.js';
import { MailRenderer } from '../../../platform/mail/index.js';
import { TalentCloudsMailPreview } from './talent-clouds.mail.preview.js';

const renderer = new MailRenderer({ publicUrl: 'https://gangway.example' } as Settings);
const examples = new TalentCloudsMailPreview().examples();

describe('mails about talent clouds', () => {
  it.each(examples.map(({ name, content }) => [name, content] as const))('%s: says the same in both parts, with the button and its link', async (_name, content) => {
    const { html, text, subject } = await renderer.render(content, new Date('2026-02-02T12:00:00Z'));
    expect(subject).toContain('Meridian Design Bench');
    const [, link, label] = /<a href="([^"]*(?:clouds|members)\/[^"]*)"[^>]*>([^<]+)<\/a>/.exec(html) ?? [];
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines).toContain(link);
    expect(lines).toContain(`${label}:`);
    expect(text).not.toMatch(/\n{3,}|undefined|\[object/);
  });

  it('tell an agency for whom they are, and a person nothing of an agency', async () => {
    const texts = await Promise.all(examples.map(async ({ content }) => (await renderer.render(content, new Date('2026-02-02T12:00:00Z'))).text));
    expect(texts[0]).not.toContain('Orbit Studio');
    expect(texts[1]).toContain('Orbit Studio');
  });
});
