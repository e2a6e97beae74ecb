import { load } from 'cheerio';
import { Settings } from '../../../platform/config/index.js';
import { MailRenderer } from '../../../platform/mail/index.js';
import { RemindersMailPreview } from './reminder.mail.preview.js';

const settings = Object.assign(Object.create(Settings.prototype) as Settings, { mode: 'test', publicUrl: 'https://gangway.example' });
const renderer = new MailRenderer(settings);

describe.each(new RemindersMailPreview().examples().map(({ name, content }) => [name, content] as const))('the mail "%s"', (_name, content) => {
  it('says in its text part what the HTML part says, its link on a line of its own', async () => {
    const { html, text, subject } = await renderer.render(content);
    const heading = load(html)('h1').text().trim();
    expect(heading).not.toBe('');
    expect(subject.length).toBeLessThan(80);
    expect(text).toContain(heading);
    expect(text.split('\n')).toContain(content.data['link']);
    for (const key of ['next', 'matter']) if (key in content.data) expect([html, text].map((part) => part.includes(String(content.data[key])))).toEqual([true, true]);
  });
});
