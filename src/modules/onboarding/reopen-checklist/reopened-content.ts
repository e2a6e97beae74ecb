import type { MailContent } from '../../../platform/mail/index.js';
import type { MailFacts } from '../mail/mail-facts.query.js';

/** To both sides, when a refusal is taken back. */
export function reopenedContent(facts: MailFacts, { side, reason, link }: { side: 'talent' | 'client'; reason: string; link: string }): MailContent {
  const isTalent = side === 'talent';
  const isCloud = facts.contractId === null;
  return {
    template: 'onboarding/reopened',
    subject: isTalent ? `We are looking at your details again: ${facts.projectName}` : `${facts.talentName} is being looked at again: ${facts.projectName}`,
    timeZone: isTalent ? facts.talentTimeZone : undefined,
    data: {
      preheader: isCloud ? `The way into "${facts.projectName}" goes on.` : `The offer "${facts.projectName}" stands again.`,
      why: whyOf(facts, isTalent),
      isTalent,
      isCloud,
      isTalentsTurn: facts.openTasks.length > 0,
      projectName: facts.projectName,
      clientName: facts.clientName,
      talentName: facts.talentName,
      reason,
      link,
    },
  };
}

function whyOf({ contractId, projectName, talentName }: MailFacts, isTalent: boolean): string {
  if (isTalent) return `You got this mail because you sent your details for ${projectName}.`;
  return contractId === null ? `You got this mail because you invited ${talentName} into ${projectName}.` : `You got this mail because you are the hiring manager of ${projectName}.`;
}
