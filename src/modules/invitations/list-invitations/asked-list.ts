import { isId } from '../../../platform/database/index.js';
import { kindLabels, type InvitationKind } from '../invitation-kinds.js';
import { invitationsPaths } from '../invitations.paths.js';

/** What can be chosen under *State*: the states that people see, and two questions about open invitations. */
export const stateChoices = {
  'awaiting-approval': 'Awaiting approval',
  scheduled: 'Scheduled',
  queued: 'Queued',
  sent: 'Sent',
  bounced: 'Bounced',
  ending: 'Ends within 7 days',
  accepted: 'Accepted',
  declined: 'Declined',
  revoked: 'Revoked',
  expired: 'Expired',
} as const;

export type StateChoice = keyof typeof stateChoices;

/** Where a page of the list begins: right after this invitation. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** What the address of the list asks for. Every part may be left out. */
export interface AskedList {
  readonly search: string;
  readonly state: StateChoice | null;
  readonly kind: InvitationKind | null;
  readonly isMine: boolean;
  readonly after: Place | null;
}

const longestSearch = 200;

/** Reads what stands in the address line; it is not to be trusted, and anything odd is left out. */
export function readAskedList(query: Readonly<Record<string, unknown>>): AskedList {
  const { search, state, kind, whose, after } = query;
  return {
    search: textOf(search).slice(0, longestSearch),
    state: oneOf(stateChoices, textOf(state)),
    kind: oneOf(kindLabels, textOf(kind)),
    isMine: whose === 'mine',
    after: placeOf(textOf(after)),
  };
}

/** Whether anything but the whole list is asked for. */
export function isFiltered({ search, state, kind, isMine }: Omit<AskedList, 'after'>): boolean {
  return search !== '' || state !== null || kind !== null || isMine;
}

/** What the list was asked for, in the words of its filters. */
export function askedInWords({ search, state, kind, isMine }: Omit<AskedList, 'after'>): { label: string; value: string }[] {
  return [
    ...(search === '' ? [] : [{ label: 'Search', value: search }]),
    ...(state === null ? [] : [{ label: 'State', value: stateChoices[state] }]),
    ...(kind === null ? [] : [{ label: 'Kind', value: kindLabels[kind] }]),
    ...(isMine ? [{ label: 'Invited by', value: 'Only me' }] : []),
  ];
}

/** The parts of the list's address by themselves, to be handed on in a form. */
export function askedParts({ search, state, kind, isMine }: Omit<AskedList, 'after'>): Record<string, string> {
  return {
    ...(search === '' ? {} : { search }),
    ...(state === null ? {} : { state }),
    ...(kind === null ? {} : { kind }),
    ...(isMine ? { whose: 'mine' } : {}),
  };
}

/** The address of the same list from another place on; null is its beginning. */
export function listPath(asked: Omit<AskedList, 'after'>, after: Place | null, more: Readonly<Record<string, string>> = {}): string {
  const parts = { ...askedParts(asked), ...(after === null ? {} : { after: `${after.at.toISOString()}_${after.id}` }), ...more };
  const text = new URLSearchParams(parts).toString();
  return text === '' ? invitationsPaths.list : `${invitationsPaths.list}?${text}`;
}

function textOf(asked: unknown): string {
  return typeof asked === 'string' ? asked.normalize('NFC').trim() : '';
}

function oneOf<T extends object>(choices: T, text: string): keyof T | null {
  return Object.hasOwn(choices, text) ? (text as keyof T) : null;
}

function placeOf(text: string): Place | null {
  const [instant = '', id] = text.split('_');
  const at = new Date(instant);
  return isId(id) && at.getTime() > 0 && at.toISOString() === instant ? { at, id } : null;
}
