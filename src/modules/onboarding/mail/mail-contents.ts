import type { MailContent } from '../../../platform/mail/index.js';
import type { MailFacts, SentBack } from './mail-facts.query.js';

/** To the talent, when the tasks open: the list, and where to start. */
export function tasksAssignedContent(facts: MailFacts, link: string): MailContent {
  const minutes = facts.openTasks.reduce((sum, task) => sum + task.minutes, 0);
  const isCloud = facts.contractId === null;
  return {
    template: 'onboarding/tasks-assigned',
    subject: isCloud ? `One step to ${facts.projectName}: verification` : `Get ready to start: ${facts.projectName}`,
    timeZone: facts.talentTimeZone,
    data: {
      preheader: `${facts.clientName} needs ${facts.openTasks.length === 1 ? 'one thing' : `${facts.openTasks.length} things`} from you, about ${minutes} minutes in all.`,
      why: isCloud
        ? `You got this mail because you accepted an invitation to ${facts.projectName} of ${facts.clientName}.`
        : `You got this mail because you confirmed a contract with ${facts.clientName}.`,
      isCloud,
      projectName: facts.projectName,
      clientName: facts.clientName,
      tasks: facts.openTasks.map(({ title, minutes: each }) => ({ label: title, value: each === 1 ? '1 minute' : `${each} minutes` })),
      link,
    },
  };
}

/** To the talent, when a task comes back: which, why, and how to put it right. */
export function changesRequestedContent(facts: MailFacts, sentBack: SentBack, link: string): MailContent {
  return {
    template: 'onboarding/changes-requested',
    subject: `Please look again: ${sentBack.title}`,
    timeZone: facts.talentTimeZone,
    data: {
      preheader: `${sentBack.reason.slice(0, 120)}`,
      why: `You got this mail because you sent "${sentBack.title}" for ${facts.projectName}.`,
      projectName: facts.projectName,
      clientName: facts.clientName,
      title: sentBack.title,
      reason: sentBack.reason,
      howToFix: sentBack.howToFix ?? '',
      link,
    },
  };
}

/** To the talent, when everything is confirmed. */
export function clearedContent(facts: MailFacts, link: string): MailContent {
  return {
    template: 'onboarding/cleared',
    subject: `Everything is confirmed: accept ${facts.projectName}`,
    timeZone: facts.talentTimeZone,
    data: {
      preheader: `One last step: say hello to ${facts.managerName}.`,
      why: `You got this mail because ${facts.clientName} invited you to ${facts.projectName}.`,
      projectName: facts.projectName,
      clientName: facts.clientName,
      managerName: facts.managerName,
      link,
    },
  };
}

/** To both sides, when the platform refuses. */
export function rejectedContent(facts: MailFacts, side: 'talent' | 'client'): MailContent {
  const isTalent = side === 'talent';
  return {
    template: 'onboarding/rejected',
    subject: isTalent ? `We could not confirm your details: ${facts.projectName}` : `${facts.talentName} could not be confirmed: ${facts.projectName}`,
    timeZone: isTalent ? facts.talentTimeZone : undefined,
    data: {
      preheader: facts.contractId === null ? `The way into "${facts.projectName}" ends here.` : `The offer "${facts.projectName}" is withdrawn.`,
      why: isTalent
        ? `You got this mail because you sent your details for ${facts.projectName}.`
        : facts.contractId === null ? `You got this mail because you invited ${facts.talentName} into ${facts.projectName}.` : `You got this mail because you are the hiring manager of ${facts.projectName}.`,
      isTalent,
      isCloud: facts.contractId === null,
      projectName: facts.projectName,
      clientName: facts.clientName,
      talentName: facts.talentName,
      managerName: facts.managerName,
      managerAddress: facts.managerAddress,
      reason: facts.rejectionReason ?? '',
    },
  };
}

/** A signed copy as its mail tells of it; `pdf` is null where it is too large for one and is fetched behind the link. */
export interface SignedCopyFacts {
  readonly title: string;
  readonly signer: string;
  readonly side: string;
  readonly clientName: string;
  readonly signedAt: Date;
  readonly pdf: (() => Promise<Buffer>) | null;
}

/** To both sides, with the signed copy attached, or a link to it. */
export function signedCopyContent(copy: SignedCopyFacts, links: { readonly verification: string; readonly copy: string }): MailContent {
  const { title, signer, side, clientName, signedAt, pdf } = copy;
  return {
    template: 'onboarding/signed-copy',
    subject: side === 'talent' ? `Your signed copy: ${title}` : `${signer} signed: ${title}`,
    data: {
      preheader: pdf ? `The signed copy of ${title} is attached.` : `The signed copy of ${title} is ready to download.`,
      why: side === 'talent' ? `You got this mail because you signed ${title}.` : `You got this mail because ${signer} signed it for ${clientName}.`,
      title, signer, clientName, signedAt, isAttached: pdf !== null, verification: links.verification,
      link: pdf ? links.verification : links.copy,
    },
    attachments: pdf ? [{ filename: `${title} - signed.pdf`, content: pdf, contentType: 'application/pdf' }] : [],
  };
}

/** To the hiring manager: what the client itself has to do, for whom, since when. */
export function clientTaskContent(facts: MailFacts, task: { title: string; why: string; since: Date }, link: string): MailContent {
  return {
    template: 'onboarding/client-task',
    subject: `Waiting for you: ${task.title} for ${facts.talentName}`,
    data: {
      preheader: `${facts.talentName} can't accept "${facts.projectName}" before it is done.`,
      why: `You got this mail because you are the hiring manager of ${facts.projectName}.`,
      projectName: facts.projectName,
      talentName: facts.talentName,
      title: task.title,
      reason: task.why,
      since: task.since,
      link,
    },
  };
}
