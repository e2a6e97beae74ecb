import { load } from 'cheerio';
import { Settings } from '../../../platform/config/index.js';
import { MailRenderer } from '../../../platform/mail/index.js';
import { ClientsMailPreview } from './clients.mail.preview.js';

const settings = Object.assign(Object.create(Settings.prototype) as Settings, { mode: 'test', publicUrl: 'https://gangway.example' });
const renderer = new MailRenderer(settings);
const examples = new ClientsMailPreview().examples();
const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

describe('the mails about clients', () => {
  it.each([...examples])('$name says the same in text and in HTML, with one green button', async ({ content }) => {
    const { html, text } = await renderer.render(content);
    const $ = load(html);
    expect(inOneLine(text)).toContain(inOneLine($('h1').text()));
    const links = $('td.go a').toArray().map((link) => $(link).attr('href') ?? '');
    expect(links).toHaveLength(1);
    for (const link of links) expect(text.split('\n')).toContain(link);
  });

  it('no line break reaches a header, and markup stays words', async () => {
    const awkward = examples.find(({ name }) => name.endsWith('awkward names'));
    if (!awkward) throw new Error('The awkward example is gone.');
    const { subject, html } = await renderer.render(awkward.content);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(load(html)('script, img')).toHaveLength(0);
  });
});
