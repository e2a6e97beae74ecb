import { formatFullDate, translate, type Place } from '../../../platform/views/index.js';
import { differenceView, type ChangedTermView } from '../difference.view.js';
import type { OfferRow, RequestRow } from '../offer.sql.js';
import { termLabel } from '../term-words.js';
import type { ActKind } from './acts.js';
import type { ActRow, HistoryRow, VersionRow } from './history.sql.js';

/** One thing that happened, with the words given for it and what it changed. */
export interface HappeningView {
  at: string;
  title: string;
  /** Who did it; empty where Gangway did, or where nobody knows any more. */
  by: string;
  note: string;
  changes: ChangedTermView[];
}

type Contract = OfferRow & HistoryRow;

const actWords: Readonly<Record<ActKind, string>> = {
  confirmed: 'Version {version} of the terms confirmed',
  accepted: 'Offer accepted',
  declined: 'Offer declined',
  withdrawn: 'Offer withdrawn',
  proposed: 'Version {version} of the terms proposed',
  'proposal confirmed': 'Version {version} of the terms confirmed: it holds from now on',
  'proposal declined': 'Version {version} of the terms declined: the ones before go on holding',
  'proposal taken back': 'Version {version} of the terms taken back',
  'end given': 'End named: last day {day}',
  'end taken back': 'Last day taken back: {day}',
  ended: 'Contract ended',
  paused: 'Contract paused',
  resumed: 'Contract resumed',
  'handed over': 'Handed over: {to} is the hiring manager',
  reopened: 'Offer stands again',
};

/** Who did what to a contract and when, newest first, with what each version of the terms changed. */
export function historyView(contract: Contract, place: Place): HappeningView[] {
  // Of two things at the same moment the later one in a contract's life stands first, so that the sorting keeps them in order.
  const happenings = [
    ...contract.acts.map((act) => actView(act, contract, place)),
    ...contract.requests.flatMap((request) => requestViews(request, contract, place)),
    ...withoutAct(contract, place.lang),
    ...contract.versions.filter(({ version }) => !isProposal(contract, version)).map((version) => versionView(version, contract, place)),
  ];
  return happenings.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** A version of an accepted contract was proposed; that act tells it. */
function isProposal({ acts }: Contract, version: number): boolean {
  return acts.some((act) => act.act === 'proposed' && act.version === version);
}

function actView({ act, version, lastDay, note, at, by, to }: ActRow, contract: Contract, place: Place): HappeningView {
  const values = { version: version ?? '', to: to ?? '', day: lastDay === null ? '' : formatFullDate(lastDay, place) };
  const title = translate(act === 'ended' && by === null ? 'Contract ended: its last day is over' : actWords[act], values, place.lang);
  const proposed = act === 'proposed' ? contract.versions.find((one) => one.version === version) : undefined;
  return { at: instant(at), title, by: by ?? '', note: note ?? '', changes: proposed ? changesOf(proposed, contract, place) : [] };
}

function versionView(version: VersionRow, contract: Contract, place: Place): HappeningView {
  const isFirst = version.version === 1;
  const title = translate(isFirst ? 'Drafted with version 1 of the terms' : 'Terms changed: version {version}', { version: version.version }, place.lang);
  return { at: instant(version.writtenAt), title, by: version.writtenBy ?? '', note: '', changes: isFirst ? [] : changesOf(version, contract, place) };
}

/** What a version changed of the one that held, or was offered, before it. */
function changesOf(version: VersionRow, { versions, acts, contractKind }: Contract, place: Place): ChangedTermView[] {
  const cameToNothing = (one: VersionRow): boolean =>
    acts.some((act) => act.act === 'proposed' && act.version === one.version) && !acts.some((act) => act.act === 'proposal confirmed' && act.version === one.version);
  const before = versions.find((one) => one.version < version.version && !cameToNothing(one));
  return before ? differenceView(before, version, contractKind, place) : [];
}

function requestViews(request: RequestRow, { contractKind, talentName }: Contract, place: Place): HappeningView[] {
  const term = termLabel(request.term, contractKind, place.lang);
  const asked = { at: instant(request.askedAt), title: translate('Change asked for: {term}', { term }, place.lang), by: talentName ?? '', note: request.message, changes: [] };
  if (request.answeredAt === null) return [asked];
  const answers = { open: '', accepted: 'Change answered with new terms: {term}', declined: 'Change declined: {term}', 'taken back': 'Request taken back: {term}' } as const;
  return [{ at: instant(request.answeredAt), title: translate(answers[request.state], { term }, place.lang), by: '', note: request.note ?? '', changes: [] }, asked];
}

/** What the contract's own row tells and no act does: contracts older than acts, and what Gangway did. */
function withoutAct(contract: Contract, lang: string): HappeningView[] {
  const did = (...kinds: ActKind[]): boolean => contract.acts.some(({ act }) => kinds.includes(act));
  const closings: Readonly<Record<string, string>> = { withdrawn: 'Offer withdrawn', declined: 'Offer declined', expired: 'Offer ran out', ended: 'Contract ended' };
  const of = (at: Date | null, title: string, note = ''): HappeningView[] => (at === null ? [] : [{ at: instant(at), title: translate(title, {}, lang), by: '', note, changes: [] }]);
  // An offer that was withdrawn and stands again may end in another way later.
  const isClosingTold = did('declined', 'ended') || (contract.state === 'withdrawn' && did('withdrawn'));
  return [
    ...(did('accepted') ? [] : of(contract.acceptedAt, 'Offer accepted')),
    ...(did('confirmed') ? [] : of(contract.confirmedAt, 'Terms confirmed')),
    ...of(contract.offeredAt, 'Offer opened'),
    ...(isClosingTold ? [] : of(contract.closedAt, closings[contract.state] ?? '', contract.state === 'expired' ? '' : (contract.closedBecause ?? ''))),
  ];
}

/** Times come from the driver as dates and out of JSON as text; one form lets them be ordered. */
function instant(at: Date | string): string {
  return at instanceof Date ? at.toISOString() : new Date(at).toISOString();
}
