import { load } from 'cheerio';
import { Settings } from '../../../platform/config/index.js';
import { MailRenderer } from '../../../platform/mail/index.js';
import { expectGolden } from '../../../../test/support/golden.js';
import { AgenciesMailPreview } from './agencies.mail.preview.js';

const settings = Object.assign(Object.create(Settings.prototype) as Settings, { mode: 'test', publicUrl: 'https://gangway.example' });
const renderer = new MailRenderer(settings);
const examples = new AgenciesMailPreview().examples();

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

describe('the mails about agencies', () => {
  it.each(examples.filter(({ name }) => name.startsWith('final')))('$name is the golden file, text and HTML', async ({ name, content }) => {
    const { html, text } = await renderer.render(content, new Date('2026-01-12T09:30:00Z'));
    const file = name.replace(/[^a-z]+/g, '-');
    expectGolden(__dirname, `${file}.text`, text);
    expectGolden(__dirname, `${file}.html`, html);
  });

  it.each([...examples])('$name says the same in text and in HTML', async ({ content }) => {
    const { html, text } = await renderer.render(content);
    const $ = load(html);
    expect(inOneLine(text)).toContain(inOneLine($('h1').text()));
    const links = $('td.go a').toArray().map((link) => $(link).attr('href') ?? '');
    expect(links).toHaveLength(1);
    for (const link of links) expect(text.split('\n')).toContain(link);
  });

  it('S26: the final one says what becomes public and that it stays so, and has one green button', async () => {
    const { text, html } = await renderer.render(examples[0]?.content ?? { template: '', subject: '', data: { preheader: '', why: '' } });
    for (const words of ['public listing', "can't be made private", 'Orbit Studio', 'Website relaunch', 'Kraków, Poland']) expect(text).toContain(words);
    expect(load(html)('td.go a').text()).toBe('Confirm your agency');
  });

  it('no line break reaches a header, and markup stays words', async () => {
    const awkward = examples.find(({ name }) => name.endsWith('awkward texts'));
    if (!awkward) throw new Error('The awkward example is gone.');
    const { subject, html } = await renderer.render(awkward.content);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(load(html)('script, img')).toHaveLength(0);
  });
});
