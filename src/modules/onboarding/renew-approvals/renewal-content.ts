import type { MailContent } from '../../../platform/mail/index.js';
import { formatDay } from '../../../platform/views/index.js';
import type { RenewalFacts } from './renewal-facts.query.js';

/** To the talent, before an approval ends. */
export function renewalContent(facts: RenewalFacts, { link, writtenAt }: { link: string; writtenAt: Date }): MailContent {
  const { title, clientName, projectName, isCloud, isChanged, isQuestions, timeZone, minutes } = facts;
  const until = formatDay(facts.renewBy, { timeZone, lang: 'en', now: writtenAt });
  return {
    template: 'onboarding/renewal',
    subject: `Renew by ${until}: ${title}`.slice(0, 78),
    timeZone,
    data: {
      preheader: `What you did for ${clientName} is valid until ${until}. Your work goes on either way.`,
      why: isCloud ? `You got this mail because you are in ${projectName} of ${clientName}.` : `You got this mail because you work on ${projectName} for ${clientName}.`,
      facts: [
        { label: 'What ends', value: title },
        { label: 'Valid until', value: until },
        { label: 'Renewing takes', value: minutes === 1 ? '1 minute' : `${minutes} minutes` },
      ],
      ...{ title, clientName, projectName, isCloud, isChanged, isQuestions, until, link },
    },
  };
}
