import type { MailContent } from '../mail-kind.js';
import { MailPreview } from './mail-preview.js';
import type { MailExample, MailExamples } from './mail-preview.js';

/** Shows every shared part of `views/mail` in one mail, once with believable and once with awkward texts. */
@MailPreview()
export class MailPartsPreview implements MailExamples {
  examples(): readonly MailExample[] {
    return [
      { name: 'every part', content: everyPart },
      { name: 'every part, awkward texts', content: { ...everyPart, subject: awkward, data: { ...everyPart.data, ...awkwardTexts } } },
    ];
  }
}

const everyPart: MailContent = {
  template: 'gallery',
  subject: 'Dana Whitfield (Meridian Labs) invites you to Design system refresh',
  fromName: 'Dana Whitfield via Gangway',
  timeZone: 'Europe/Berlin',
  data: {
    preheader: '$85.00 an hour, up to 30 hours a week, from 3 February. Open until 11 February.',
    why: 'You got this mail because Dana Whitfield at Meridian Labs entered amira.haddad@example.com.',
    heading: 'Dana invites you to work on “Design system refresh”',
    inviter: 'Dana Whitfield',
    client: 'Meridian Labs',
    project: 'Design system refresh',
    facts: [
      { label: 'Project', value: 'Design system refresh' },
      { label: 'Starts', value: 'Mon 3 February' },
      { label: 'Runs until', value: 'Fri 25 April' },
    ],
    amount: '$85.00',
    amountNote: '/ hour, up to 30 hours a week',
    letter:
      'Hi Amira, we loved the Lumen work. Same team as last spring, and this time the contract and the paperwork are in one place.\n\nShout if the rate needs a tweak.',
    signature: 'Dana, 12 January',
    label: 'Accept invitation',
    link: 'https://gangway.example/invitations/link/Zm9yLXRoZS1wcmV2aWV3LW9ubHktYW5kLW5vdC1hLXNlY3JldA',
    visibility: "Accepting doesn't create a public listing for you. Only Meridian Labs can see you.",
    openUntil: '2026-02-11',
  },
};

const awkward = `<script>alert(1)</script>"'{{heading}}`;

const awkwardTexts = {
  heading: awkward,
  inviter: 'Anneliese Oberhofer-Bundesausbildungsförderungsgesetzmann',
  project: `${awkward} ${'Donaudampfschifffahrtsgesellschaft'.repeat(3)}`,
  letter: `${awkward}\n${'wort'.repeat(60)}`,
};
