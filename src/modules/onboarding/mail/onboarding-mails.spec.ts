import { load } from 'cheerio';
import { Settings } from '../../../platform/config/index.js';
import { MailRenderer } from '../../../platform/mail/index.js';
import { OnboardingMailPreview } from './onboarding.mail.preview.js';

const settings = Object.assign(Object.create(Settings.prototype) as Settings, { mode: 'test', publicUrl: 'https://gangway.example' });
const renderer = new MailRenderer(settings);
const examples = new OnboardingMailPreview().examples();

describe.each(examples.map(({ name, content }) => [name, content] as const))('the mail "%s"', (_name, content) => {
  it('says in its text part what the HTML part says, its link on a line of its own', async () => {
    const { html, text, subject } = await renderer.render(content);
    expect(subject.length).toBeLessThan(80);
    const heading = load(html)('h1').text().trim();
    expect(heading).not.toBe('');
    expect(text).toContain(heading);
    const { link, reason } = content.data;
    if (typeof link === 'string') expect(text.split('\n')).toContain(link);
    if (typeof reason === 'string') for (const part of [html, text]) expect(part.replaceAll('&#x27;', "'")).toContain(reason);
  });
});

it('leads the talent on with the button *Accept the offer*', async () => {
  const cleared = examples.find(({ name }) => name === 'everything confirmed');
  if (!cleared) throw new Error('The example is gone.');
  const $ = load((await renderer.render(cleared.content)).html);
  expect($('a').toArray().map((each) => $(each).text().trim())).toContain('Accept the offer');
});
