import type { Viewer } from '../../../platform/security/index.js';
import { formatDateTime, formatDay, formatDeadline, formatTime, translate, type Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { invitationsPaths } from '../../invitations/invitations.paths.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { remindedOf } from '../remind/remindable.js';
import { reportsPaths } from '../reports.paths.js';
import { endings, stageBadges } from '../stages.js';
import { riskOf } from './risk.js';
import type { ProgressRow } from './people.query.js';
import type { Sight } from './sight.js';

/** Who looks, and from where. */
export interface Beholder {
  readonly viewer: Viewer;
  readonly sight: Sight;
  readonly place: Place;
  readonly today: string;
}

/** One person in the list: stage, whose turn it is, since when, and the reminder. */
export function personView(row: ProgressRow, beholder: Beholder) {
  const { place, sight, today } = beholder;
  const risk = riskOf(row, today);
  return {
    who: { name: row.name, id: row.agencyId ?? row.personId ?? row.id, note: row.title, path: wayTo(row, sight), isOrganisation: row.audience === 'agency' },
    badge: badgeOf(row, place),
    progress: row.taskCount > 0 && row.stage === 'tasks' ? translate('{done} of {total} tasks sent in', { done: row.doneCount, total: row.taskCount }, place.lang) : '',
    waitingFor: waitingFor(row, beholder),
    since: sinceInWords(row, place),
    starts: row.startsOn === null || row.isFinished ? '' : formatDay(row.startsOn, place),
    risk: risk === null ? null : { kind: risk === 'overdue' ? 'stop' : 'wait', label: translate(risk === 'overdue' ? 'Overdue' : 'At risk', {}, place.lang) },
    reminder: reminderView(row, beholder),
  };
}

export function badgeOf(row: ProgressRow, { lang, now }: Place): { kind: string; label: string } {
  const { stage, because, target } = row;
  if (hasRunOut(row, now)) return { kind: stageBadges.ended.kind, label: translate('Expired', {}, lang) };
  if (because === 'scheduled') return { kind: 'wait', label: translate('Scheduled', {}, lang) };
  const { kind, label } = stageBadges[stage];
  if (stage === 'finished') return { kind, label: translate(target === 'contract' ? 'Offer accepted' : 'Ready to hire', {}, lang) };
  return { kind, label: translate((stage === 'ended' ? endings[because ?? ''] : undefined) ?? label, {}, lang) };
}

/** A deadline that passed counts from that moment, as in the list of invitations, whenever the row is told anew. */
function hasRunOut({ stage, because, until }: ProgressRow, now: Date): boolean {
  return stage === 'invited' && because !== 'scheduled' && until !== null && until <= now;
}

/** The page of what somebody is on the way to; empty for roles that may not open it. */
export function wayTo({ contractId, membershipId, invitationId, stage }: ProgressRow, { invitations, contracts, clouds }: Sight): string {
  if (invitations && invitationId !== null && (stage === 'invited' || stage === 'approval')) return invitationsPaths.clientInvitation(invitationId);
  if (contractId !== null) return contracts ? contractsPaths.clientContract(contractId) : '';
  if (membershipId !== null) return clouds ? talentCloudsPaths.member(membershipId) : '';
  return invitations && invitationId !== null ? invitationsPaths.clientInvitation(invitationId) : '';
}

const ours: Readonly<Record<string, string>> = {
  bounced: '{client}, to correct the address',
  change: '{client}, to answer a request for a change',
  task: '{client}, for its own tasks',
  review: '{client}, to review what was sent in',
};

/** The client is named, not called *you*: not every member may do what is waited for. */
export function waitingFor(row: ProgressRow, { place, sight }: Pick<Beholder, 'place' | 'sight'>): string {
  const { lang } = place;
  const { blockedBy, because, name, until } = row;
  if (blockedBy === null || hasRunOut(row, place.now)) return '';
  if (blockedBy === 'talent') return name;
  if (blockedBy === 'client') return translate(ours[because ?? ''] ?? '{client}, to approve the invitation', { client: sight.clientName }, lang);
  if (until === null) return translate('Gangway', {}, lang);
  if (because === 'scheduled') return translate('Gangway, to send it on {time}', { time: formatDateTime(until, place) }, lang);
  const time = formatDeadline(until, place);
  return translate(until <= place.now ? 'Gangway, late: promised by {time}' : 'Gangway, until {time}', { time }, lang);
}

function sinceInWords({ since, blockedBy }: ProgressRow, place: Place): string {
  return translate(blockedBy === null ? 'on {day}' : 'since {day}', { day: formatDay(since, place) }, place.lang);
}

/** A button, or when the last reminder of today went out; nothing where nobody can be reminded. */
function reminderView(row: ProgressRow, { viewer, place, today }: Beholder): { path: string; more: string; text: string } | null {
  if (remindedOf(row, viewer) === null || hasRunOut(row, place.now)) return null;
  const isOfToday = row.remindedAt?.toISOString().startsWith(today) ?? false;
  const text = isOfToday ? translate('Reminded today {time}', { time: formatTime(row.remindedAt, place) }, place.lang) : '';
  return { path: reportsPaths.reminder(row.id), more: `${row.name}, ${row.title}`, text };
}
