import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Settings } from '../../../../platform/config/index.js';
import { MailRenderer, type MailExample } from '../../../../platform/mail/index.js';
import { OpportunitiesMailPreview } from './opportunities.mail.preview.js';

const renderer = new MailRenderer({ publicUrl: 'https://gangway.example' } as Settings);
const now = new Date('2026-02-02T12:00:00Z');
const examples = new OpportunitiesMailPreview().examples();
/** One of a kind: the others differ in the words that the tests below look at. */
const golden = examples.filter(({ name }) => ['opportunity', 'opportunity, awkward texts', 'opportunity withdrawn'].includes(name));
const link = 'https://gangway.example/opportunities/019d0000-0000-7000-8000-000000000001';

function example(name: string): MailExample {
  const found = examples.find((each) => each.name === name);
  if (!found) throw new Error(`There is no example "${name}".`);
  return found;
}

/** A golden file that is missing is written and has to be looked at; delete one to renew it. */
function expectGolden(name: string, rendered: string): void {
  const path = join(__dirname, 'golden', name);
  if (existsSync(path)) return expect(rendered).toBe(readFileSync(path, 'utf8'));
  writeFileSync(path, rendered);
  throw new Error(`${name} was missing and is written now: look at it, then run again.`);
}

describe('the mails about opportunities', () => {
  it.each(golden)('$name is the golden file, text and HTML', async ({ name, content }) => {
    const { html, text } = await renderer.render(content, now);
    const file = name.replace(/[^a-z]+/g, '-');
    expectGolden(`${file}.text`, text);
    expectGolden(`${file}.html`, html);
  });

  it.each([...examples])('$name says the same in both parts, with the button and its link', async ({ content }) => {
    const { html, text } = await renderer.render(content, now);
    const $ = load(html);
    expect($(`a[href="${link}"]`).first().text()).toBe('See the opportunity');
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines).toContain(link);
    expect(lines).toContain('See the opportunity:');
    expect(text).not.toMatch(/\n{3,}|undefined|\[object/);
  });

  it('names the client, the terms, the last day, and that nothing is agreed', async () => {
    const { text, subject } = await renderer.render(example('opportunity').content, now);
    expect(subject).toBe('Meridian Labs asks who has time: Booking page redesign');
    for (const words of ['$90.00 / hour, up to 24 hours a week', 'Mon 2 March', 'Fri 10 April', '16 February, 24:00 UTC', 'Nothing is agreed by answering.', 'talent cloud Design bench of Meridian Labs']) {
      expect(text).toContain(words);
    }
  });

  it('asks an agency by its name', async () => {
    const { text } = await renderer.render(example('opportunity, to an agency').content, now);
    expect(text).toContain('asks whether Orbit Studio has time');
    expect(text).toContain('€12,500.00 for the whole work');
    expect(text).toContain('Runs until: No end date');
  });

  it('no line break reaches a header, and markup stays words', async () => {
    const { html, subject } = await renderer.render(example('opportunity, awkward texts').content, now);
    expect(subject).not.toMatch(/[\r\n]/);
    const $ = load(html);
    expect($('script, img')).toHaveLength(0);
    expect($('h1').text()).toContain('<script>alert(1)</script>"\'{{title}}');
  });
});
