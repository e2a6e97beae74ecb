import type { Settings } from '../../../platform/config/index.js';
import { MailRenderer } from '../../../platform/mail/index.js';
import { ContractsMailPreview } from './contracts.mail.preview.js';

const renderer = new MailRenderer({ publicUrl: 'https://gangway.example' } as Settings);
const examples = new ContractsMailPreview().examples();

describe('mails about contracts', () => {
  it.each(examples.map(({ name, content }) => [name, content] as const))('%s: says the same in both parts, with the button and its link', async (_name, content) => {
    const { html, text, subject } = await renderer.render(content, new Date('2026-02-02T12:00:00Z'));
    expect(subject).toContain('Design system refresh');
    const [, label] = /<a href="[^"]*contracts\/[^"]*"[^>]*>([^<]+)<\/a>/.exec(html) ?? [];
    expect(label).toBeTruthy();
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines).toContain('https://gangway.example/contracts/019d0000-0000-7000-8000-000000000001');
    expect(lines).toContain(`${label}:`);
    expect(text).not.toMatch(/\n{3,}|undefined|\[object/);
  });

  it('repeats short new values and leaves long ones to the page', async () => {
    const changed = examples.find(({ name }) => name === 'terms changed');
    if (!changed) throw new Error('There is no such example.');
    const { text } = await renderer.render(changed.content, new Date('2026-02-02T12:00:00Z'));
    expect(text).toContain('Hourly rate: $90.00 an hour');
    expect(text).toContain('Scope of work: Changed: see it beside what it was');
  });

  it('names the facts of a direct offer, as the first mail of an invitation does', async () => {
    const offer = examples.find(({ name }) => name === 'direct offer');
    if (!offer) throw new Error('There is no such example.');
    const { text, html } = await renderer.render(offer.content, new Date('2026-02-02T12:00:00Z'));
    for (const fact of ['Project: Design system refresh', 'Client: Meridian Labs', 'Starts: Tue 3 February 2026', 'Runs until: No end date', '$85.00 / hour, up to 30 hours a week']) expect(text).toContain(fact);
    for (const fact of ['No end date', '$85.00']) expect(html).toContain(fact);
  });
});
