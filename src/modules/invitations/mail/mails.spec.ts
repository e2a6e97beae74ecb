import { load } from 'cheerio';
import { Settings } from '../../../platform/config/index.js';
import { MailRenderer, type MailExample } from '../../../platform/mail/index.js';
import { expectGolden } from '../../../../test/support/golden.js';
import { ApprovalsMailPreview } from './approvals.mail.preview.js';
import { InvitationsMailPreview } from './invitations.mail.preview.js';

const settings = Object.assign(Object.create(Settings.prototype) as Settings, { mode: 'test', publicUrl: 'https://gangway.example' });
const renderer = new MailRenderer(settings);
const examples = [...new InvitationsMailPreview().examples(), ...new ApprovalsMailPreview().examples()];
const golden = examples.filter(({ name }) => name.startsWith('first') || name.startsWith('reminder'));

function example(name: string): MailExample {
  const found = examples.find((each) => each.name === name);
  if (!found) throw new Error(`There is no example "${name}".`);
  return found;
}

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

describe('the mails about invitations', () => {
  it.each(golden)('$name is the golden file, text and HTML', async ({ name, content }) => {
    const { html, text } = await renderer.render(content, new Date('2026-01-12T09:30:00Z'));
    const file = name.replace(/[^a-z]+/g, '-');
    expectGolden(__dirname, `${file}.text`, text);
    expectGolden(__dirname, `${file}.html`, html);
  });

  it.each([...examples])('$name says the same in text and in HTML', async ({ content }) => {
    const { html, text } = await renderer.render(content);
    const $ = load(html);
    expect(inOneLine(text)).toContain(inOneLine($('h1').text()));
    const links = $('a[href*="/invitations"]').toArray().map((link) => $(link).attr('href') ?? '');
    for (const link of new Set(links)) expect(text.split('\n')).toContain(link);
    for (const [amount] of text.matchAll(/[$€][\d,.]+/g)) expect($('body').text()).toContain(amount);
  });

  it('S12: names project, rate, start, deadline, whom to ask, how to decline, and that nothing becomes public', async () => {
    const { text, subject } = await renderer.render(example('first, hourly').content);
    expect(subject).toBe('Dana Whitfield (Meridian Labs) invites you to Design system refresh');
    for (const words of ['Design system refresh', '$85.00 / hour, up to 30 hours a week', 'Tue 3 February 2026', 'Open until Wed 11 February, 09:30 UTC.', 'dana@meridian.example', 'Decline', 'public listing', 'https://gangway.example/report']) {
      expect(text).toContain(words);
    }
  });

  it.each(['first, freelancer to a cloud', 'first, agency to a cloud', 'reminder, freelancer to a cloud', 'reminder, agency to a cloud'])('S14: %s shows the personal message and no contract detail', async (name) => {
    const { content } = example(name);
    const { text, html, subject } = await renderer.render(content);
    expect(subject).toMatch(/^(Open for 2 more days: )?Dana Whitfield \(Meridian Labs\) invites you to Meridian Design Bench$/);
    expect(content.data).toMatchObject({ slip: null });
    const message = name.includes('agency') ? 'ask Orbit Studio first' : 'people we call first';
    for (const words of [inOneLine(text), inOneLine(load(html)('body').text())]) {
      expect(words).toContain(message);
      expect(words).toContain('There is no contract yet');
      expect(words).not.toMatch(/[$€£]|hour|[Rr]ate|amount|[Ss]tarts|Runs until/);
    }
  });

  it('S13: an agency reads the project, the agreed amount, and that it is listed after it confirms', async () => {
    const { text } = await renderer.render(example('first, agency to a contract').content);
    for (const words of ['invites your agency to work on Website relaunch', '€4,800.00 agreed amount', 'public listing', 'after you confirm at the end', "can't be made private"]) expect(text).toContain(words);
  });

  it('S16, S27: a freelancer is told of no public listing, an agency of its own', async () => {
    for (const { name, content } of examples.filter((each) => /^(first|reminder)/.test(each.name))) {
      const { text } = await renderer.render(content);
      expect(`${name}: ${text.includes('no public listing')}`).toBe(`${name}: ${!name.includes('agency')}`);
      expect(text).toContain('public listing');
    }
  });

  it('no line break reaches a header, and markup stays words', async () => {
    const { content } = example('first, awkward texts');
    const { subject, html } = await renderer.render(content);
    expect(subject).not.toMatch(/[\r\n]/);
    const $ = load(html);
    expect($('script, img')).toHaveLength(0);
    expect($('h1').text()).toContain(`<script>alert(1)</script>"'{{heading}}`);
  });
});
