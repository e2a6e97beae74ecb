import type { FormView } from '../../../platform/forms/index.js';
import type { MailContent } from '../../../platform/mail/index.js';
import type { ContractInvitation } from '../invitation-facts.js';
import { kindInWords } from '../invitation-kinds.js';
import { invitationsPaths } from '../invitations.paths.js';
import { formatDay } from '../../../platform/views/index.js';
import { isPast, offerWords } from '../offer-words.js';
import { hours } from '../schedule-invitation/sending.form.js';
import type { AddressNote } from './address-notes.js';
import type { Draft } from './draft.query.js';

/** What *Check your invitation* shows beside the draft itself. */
export interface CheckShown {
  readonly mail: MailContent;
  readonly notes: readonly AddressNote[];
  /** Who is asked before it goes out, in the order in which they are; none where nobody is. */
  readonly approvers: readonly string[];
  readonly form: FormView;
  readonly timeZone: string;
  readonly now: Date;
}

/** *Check your invitation*: the facts with their Change links, and the mail's own address. */
export function checkView(draft: Draft, { mail, notes, approvers, form, timeZone, now }: CheckShown) {
  const { id, name, address } = draft;
  return {
    title: 'Check your invitation',
    form,
    name,
    address,
    notes: [...startNotes(draft, now), ...notes],
    cameBackBecause: draft.cameBackBecause ?? '',
    approvers: approvers.join(', then '),
    sendWhens: [
      { value: 'now', label: approvers.length > 0 ? 'As soon as it is approved' : 'Now' },
      { value: 'later', label: 'At a time' },
    ],
    hours: hours.map((hour) => ({ value: hour, label: hour })),
    timeZone,
    mail: { from: mail.fromName ?? 'Gangway', subject: mail.subject, path: invitationsPaths.draftMail(id) },
    facts: draftFacts(draft, now),
    scope: draft.terms?.scope ?? '',
    openDays: draft.invitationDays,
    paths: { edit: invitationsPaths.draftEdit(id), sending: invitationsPaths.draftSending(id), scope: invitationsPaths.draftEdit(id, 'scope'), drafts: invitationsPaths.drafts },
  };
}

/** A start that is over may be meant, so it is said and not refused. */
function startNotes(draft: Draft, now: Date): AddressNote[] {
  if (draft.target === 'cloud' || !isPast(draft.startsOn, now)) return [];
  const text = `The start date, ${formatDay(draft.startsOn, { timeZone: 'UTC', lang: 'en', now })}, is in the past.`;
  return [{ kind: 'stop', icon: 'alert', text, link: { path: invitationsPaths.draftEdit(draft.id, 'startsOn'), label: 'Change the start date' } }];
}

/** All that an invitation says, row by row; the client's own notes come last and go nowhere else. */
export function draftFacts(draft: Draft, now: Date) {
  const row = (label: string, field: string, value: string) => ({ label, value, change: { label: 'Change', path: invitationsPaths.draftEdit(draft.id, field) } });
  return [
    row('Invitation', 'kind', kindInWords(draft)),
    row('Name', 'name', draft.name),
    row('Email address', 'email', draft.address),
    row('Personal message', 'personalMessage', draft.personalMessage || 'Not provided'),
    ...(draft.target === 'cloud' ? [row('Talent cloud', 'cloudId', draft.title)] : termRows(draft, row, now)),
    ...(draft.ownValues ?? []).map(({ label, value }) => row(label, 'own-fields', value)),
  ];
}

function termRows<Row>(draft: Draft & ContractInvitation, row: (label: string, field: string, value: string) => Row, now: Date): Row[] {
  const words = offerWords(draft, { timeZone: 'UTC', lang: 'en', now });
  const isHourly = draft.contractKind === 'hourly';
  return [
    row('Project name', 'projectName', draft.title),
    row('Contract', 'contractKind', isHourly ? 'Hourly' : 'Fixed price'),
    isHourly ? row('Hourly rate', 'rate', `${words.amount} ${words.per}`) : row('Agreed amount', 'amount', words.amount),
    ...(isHourly ? [row('Weekly limit', 'weeklyLimit', words.limit)] : []),
    row('Start date', 'startsOn', words.starts),
    row('End date', 'endsOn', words.ends),
    row('Payment terms', 'paymentTerms', draft.terms?.paymentTerms || 'Not provided'),
  ];
}
