import { load } from 'cheerio';
import { Settings } from '../config/index.js';
import { MailRenderer } from './mail-renderer.js';
import { MailPartsPreview } from './previews/mail-parts.mail.preview.js';

const settings = Object.assign(Object.create(Settings.prototype) as Settings, { mode: 'test', publicUrl: 'https://gangway.example' });
const renderer = new MailRenderer(settings);
const [ordinary, awkward] = new MailPartsPreview().examples().map(({ content }) => content);
if (!ordinary || !awkward) throw new Error('The preview has lost its examples.');
const link = String(ordinary.data['link']);

describe('a rendered mail', () => {
  it('has a green button and the same link in plain below', async () => {
    const $ = load((await renderer.render(ordinary)).html);
    const links = $(`a[href="${link}"]`).toArray().map((each) => $(each).text());
    expect(links).toEqual(['Accept invitation', link]);
  });

  it('has the button for Outlook too, once', async () => {
    const { html } = await renderer.render(ordinary);
    expect(html.split('<v:roundrect')).toHaveLength(2);
    expect(html).toContain(`<v:roundrect href="${link}"`);
  });

  it('says in its text part all that the HTML part says, with the link on a line of its own', async () => {
    const { text } = await renderer.render(ordinary);
    expect(text.split('\n')).toContain(link);
    for (const words of ['Design system refresh', 'Starts: Mon 3 February', '$85.00 / hour', 'Shout if the rate', 'Stays private.', '11 February', 'You got this mail because']) {
      expect(text).toContain(words);
    }
    expect(text.split('\n')).toContain('https://gangway.example/report');
  });

  it('escapes what people typed in HTML, and leaves it alone in text', async () => {
    const { html, text, subject } = await renderer.render(awkward);
    expect(html).not.toContain('<script');
    expect(load(html)('h1').text()).toBe(`<script>alert(1)</script>"'{{heading}}`);
    expect(text).toContain(`<script>alert(1)</script>"'{{heading}}`);
    expect(subject).toBe(`<script>alert(1)</script>"'{{heading}}`);
  });

  it('stays far below what Gmail cuts', async () => {
    expect(Buffer.byteLength((await renderer.render(awkward)).html)).toBeLessThan(20_000);
  });

  it('tells a mail program about light and dark, the language and the preheader', async () => {
    const $ = load((await renderer.render({ ...ordinary, lang: 'ar' })).html);
    expect($('html').attr('lang')).toBe('ar');
    expect($('html').attr('dir')).toBe('rtl');
    expect($('meta[name="color-scheme"]').attr('content')).toBe('light dark');
    expect($('body > div').first().text()).toContain('$85.00 an hour, up to 30 hours a week');
    expect($('table:not([role=presentation])').length).toBe(0);
  });

  it('says the year of a day unless it is the year the mail was queued in', async () => {
    expect((await renderer.render(ordinary, new Date('2026-01-12'))).text).toContain('until 11 February.');
    expect((await renderer.render(ordinary, new Date('2025-12-30'))).text).toContain('until 11 February 2026.');
  });

  it('fails when a template reads what its data does not have', async () => {
    const { openUntil: _left, ...rest } = ordinary.data;
    await expect(renderer.render({ ...ordinary, data: { ...rest, preheader: '', why: '' } })).rejects.toThrow('openUntil');
  });

  it('lets no line break into a subject', async () => {
    expect((await renderer.render({ ...ordinary, subject: 'Hello\r\nBcc: eve@example.com' })).subject).toBe('Hello Bcc: eve@example.com');
  });
});
