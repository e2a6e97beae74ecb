import type { MailContent } from '../../../platform/mail/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { offerWords } from '../offer-words.js';
import type { Draft } from './draft.query.js';

/** *Check your invitation*: the facts with their Change links, and the mail's own address. */
export function checkView(draft: Draft, mail: MailContent, now: Date) {
  const { id, name, address } = draft;
  return {
    title: 'Check your invitation',
    name,
    address,
    mail: { from: mail.fromName ?? 'Gangway', subject: mail.subject, path: invitationsPaths.draftMail(id) },
    facts: factsOf(draft, now),
    scope: draft.terms?.scope ?? '',
    openDays: draft.invitationDays,
    paths: { edit: invitationsPaths.draftEdit(id), sending: invitationsPaths.draftSending(id), scope: invitationsPaths.draftEdit(id, 'scope') },
  };
}

function factsOf(draft: Draft, now: Date) {
  const words = offerWords(draft, { timeZone: 'UTC', lang: 'en', now });
  const row = (label: string, field: string, value: string) => ({ label, value, change: { label: 'Change', path: invitationsPaths.draftEdit(draft.id, field) } });
  const isHourly = draft.contractKind === 'hourly';
  return [
    row('Name', 'name', draft.name),
    row('Email address', 'email', draft.address),
    row('Personal message', 'personalMessage', draft.personalMessage || 'Not provided'),
    row('Project name', 'projectName', draft.title),
    row('Contract', 'contractKind', isHourly ? 'Hourly' : 'Fixed price'),
    isHourly ? row('Hourly rate', 'rate', `${words.amount} ${words.per}`) : row('Agreed amount', 'amount', words.amount),
    ...(isHourly ? [row('Weekly limit', 'weeklyLimit', words.limit)] : []),
    row('Start date', 'startsOn', words.starts),
    row('End date', 'endsOn', words.ends),
    row('Payment terms', 'paymentTerms', draft.terms?.paymentTerms || 'Not provided'),
  ];
}
