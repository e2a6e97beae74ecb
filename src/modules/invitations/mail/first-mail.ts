import type { MailContent } from '../../../platform/mail/index.js';
import { formatLastMoment, type Place } from '../../../platform/views/index.js';
import type { ContractInvitation, InvitationFacts } from '../invitation-facts.js';
import { invitesTo, notYet } from '../invitation-words.js';
import { offerWords, startInWords } from '../offer-words.js';
import { visibilityOf } from '../visibility-words.js';

/** The links of one mail, whole. */
export interface MailLinks {
  readonly open: string;
  readonly decline: string;
}

/** What is said of the deadline: it comes with the mail, so that a later resend changes no mail already on its way. */
export interface MailTimes {
  readonly expiresAt: Date;
  readonly place: Place;
}

/** The invitation as it arrives. *Check your invitation* shows this very content before it is sent. */
export function firstMail(facts: InvitationFacts, links: MailLinks, { expiresAt, place }: MailTimes): MailContent {
  return {
    template: 'invitations/first',
    subject: `${facts.inviterName} (${facts.clientName}) invites you to ${facts.title}`,
    fromName: `${facts.inviterName} via Gangway`,
    replyTo: facts.inviterEmail,
    data: {
      preheader: preheaderOf(facts, place),
      why: `You get this mail because ${facts.inviterName} of ${facts.clientName} invited ${facts.address}.`,
      heading: `${facts.inviterName} at ${facts.clientName} ${invitesTo(facts)} ${facts.title}`,
      slip: facts.target === 'contract' ? slipOf(facts, place) : null,
      letter: facts.personalMessage === '' ? null : { text: facts.personalMessage, signature: facts.inviterName },
      visibility: visibilityOf(facts),
      notYet: notYet(facts),
      inviterName: facts.inviterName,
      inviterEmail: facts.inviterEmail,
      openUntil: formatLastMoment(expiresAt, place),
      openUrl: links.open,
      declineUrl: links.decline,
    },
  };
}

/** The offer's rows and amount, as `_facts` shows them. */
export function slipOf(facts: ContractInvitation, place: Place): object {
  const words = offerWords(facts, place);
  return {
    facts: [
      { label: 'Project', value: facts.title },
      { label: 'Contract', value: words.contract },
      { label: 'Starts', value: startInWords(facts, facts.inviterName, place) },
      { label: 'Runs until', value: words.ends },
    ],
    amount: words.amount,
    amountNote: amountNote(words),
  };
}

function preheaderOf(facts: InvitationFacts, place: Place): string {
  if (facts.target === 'cloud') return `A personal message from ${facts.inviterName}. No contract yet.`;
  const words = offerWords(facts, place);
  return `${amountInOne(words)}, from ${words.starts}. Nothing is signed yet.`;
}

function amountNote(words: { per: string; limit: string }): string {
  return words.per === '' ? words.limit : `${words.per}, ${words.limit}`;
}

function amountInOne(words: { amount: string; per: string }): string {
  return words.per === '' ? words.amount : `${words.amount} ${words.per}`;
}
