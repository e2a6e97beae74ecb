import type { Viewer } from '../../../platform/security/index.js';
import { formatDateTime, formatLastMoment, type Place } from '../../../platform/views/index.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { declineReasonInWords } from '../decline-invitation/decline-reasons.js';
import { invitationsPaths } from '../invitations.paths.js';
import { deliveryWords } from '../list-invitations/delivery-words.js';
import { deedsOf } from '../list-invitations/invitation-list.view.js';
import { stateBadge } from '../list-invitations/state-badge.js';
import { dueReminders } from '../remind-invited/due-reminders.js';
import { waitingStates } from '../invitation-state.js';
import { kindInWords } from '../invitation-kinds.js';
import type { ContractInvitation } from '../invitation-facts.js';
import { offerWords } from '../offer-words.js';
import type { Happening, InvitationStory } from './invitation-story.query.js';

/** What an entry of the audit log about an invitation is called in its story. */
export const deeds: Readonly<Record<string, string>> = {
  'invitations.talent-invited': 'Invited',
  'invitations.approval-asked': 'Sent for approval',
  'invitations.approved': 'Approved',
  'invitations.sent-back': 'Sent back',
  'invitations.scheduled': 'Scheduled',
  'invitations.taken-back': 'Taken back',
  'invitations.not-sent': 'Could not go out at its hour',
  'invitations.draft-discarded': 'Draft discarded',
  'invitations.handed-over': 'Handed over to a colleague',
  'invitations.resent': 'Sent again',
  'invitations.link-copied': 'Link copied',
  'invitations.address-corrected': 'Address corrected',
  'invitations.address-added': 'Address added to an account',
  'invitations.accepted': 'Accepted',
  'invitations.declined': 'Declined',
  'invitations.opted-out': 'Asked not to be invited again',
  'invitations.opt-out-taken-back': 'May be invited again',
  'invitations.decline-taken-back': 'Decline taken back',
  'invitations.revoked': 'Revoked',
  'invitations.expired': 'Expired',
  'invitations.renewed': 'A new one was asked for',
  'invitations.first': 'Invitation mail',
  'invitations.reminder': 'Reminder',
  'invitations.expired-for-talent': 'Mail that the time is over',
};

/** One invitation, what became of its mails, and what can still be done. */
export function storyView(story: InvitationStory, viewer: Viewer, now: Date) {
  const newestMail = story.happenings.findLast(({ deliveryState }) => deliveryState !== null && deliveryState !== 'dropped');
  const place = { timeZone: viewer.timeZone, lang: 'en', now };
  return {
    title: `Invitation to ${story.name}`,
    id: story.id,
    name: story.name,
    address: story.address,
    badge: stateBadge(story),
    hasBounced: story.hasBounced && (story.state === 'queued' || story.state === 'sent'),
    bounceWords: newestMail ? deliveryWords(newestMail, place) : '',
    facts: factsOf(story, newestMail, place),
    letter: story.personalMessage === '' ? null : { id: story.inviterId, name: story.inviterName, text: story.personalMessage, at: story.invitedAt },
    decline: story.state === 'declined' ? { reason: declineReasonInWords(story.declineReason), note: story.declineNote } : null,
    deeds: deedsOf(story),
    timeline: [...story.happenings.map((happening) => timelineItem(happening, place)), ...ahead(story, now)],
    wayOn: story.state === 'accepted' ? wayOn(story) : null,
    listPath: invitationsPaths.list,
  };
}

function factsOf(story: InvitationStory, newestMail: Happening | undefined, place: Place) {
  return [
    { label: 'Invited', value: kindInWords(story) },
    { label: 'Email address', value: story.address },
    ...beforeSending(story, place),
    ...(waitingStates.includes(story.state) ? [] : [{ label: 'Newest mail', value: newestMail ? deliveryWords(newestMail, place) : 'Queued for the mail server' }]),
    ...(story.target === 'cloud' ? [{ label: 'Talent cloud', value: story.title }] : termFacts(story, place)),
    { label: 'Invited by', value: story.inviterName },
    ...openUntil(story, place),
    ...(story.acceptedByName === null ? [] : [{ label: 'Accepted by', value: story.acceptedByName }]),
    ...(story.acceptedForAgency === null ? [] : [{ label: 'For the agency', value: story.acceptedForAgency }]),
    ...(story.ownValues ?? []),
  ];
}

/** Until when somebody can say yes, or could; nothing where the answer came before. */
function openUntil({ state, isOver, expiresAt }: InvitationStory, place: Place) {
  if (expiresAt === null) return [];
  const isOut = state === 'queued' || state === 'sent' || state === 'expired';
  return isOut ? [{ label: isOver ? 'Was open until' : 'Open until', value: formatLastMoment(expiresAt, place) }] : [];
}

/** What it still waits for here, before any mail. */
function beforeSending({ state, awaited, sendAt }: InvitationStory, place: Place) {
  return [
    ...(state === 'awaiting approval' ? [{ label: 'Waits for', value: awaited.join(' or ') || 'Nobody can approve it any more: take it back and send it again' }] : []),
    ...(waitingStates.includes(state) && sendAt !== null ? [{ label: 'To go out', value: `${formatDateTime(sendAt, place)}, your time` }] : []),
  ];
}

function termFacts(story: ContractInvitation, place: Place) {
  const words = offerWords(story, place);
  return [
    { label: 'Project name', value: story.title },
    { label: story.contractKind === 'hourly' ? 'Hourly rate' : 'Agreed amount', value: words.per === '' ? words.amount : `${words.amount} ${words.per}, ${words.limit}` },
    { label: 'Starts', value: words.starts },
    { label: 'Runs until', value: words.ends },
  ];
}

/** Where an accepted invitation goes on for the client. */
function wayOn(story: InvitationStory): { label: string; path: string } | null {
  if (story.target === 'cloud') return { label: 'Open the talent cloud', path: talentCloudsPaths.clientCloud(story.cloudId) };
  return story.contractId === null ? null : { label: 'Open the contract', path: contractsPaths.clientContract(story.contractId) };
}

/** What comes if nobody answers. */
function ahead(story: InvitationStory, now: Date) {
  const { state, isOver, expiresAt } = story;
  if ((state !== 'queued' && state !== 'sent') || isOver || expiresAt === null) return [];
  const remindAt = nextReminder(story, now);
  return [
    ...(remindAt !== null && remindAt < expiresAt ? [{ title: 'Next reminder', text: 'if nobody answers', at: remindAt, state: 'next' as const }] : []),
    { title: 'Time is over', text: null, at: expiresAt, state: 'next' as const },
  ];
}

/** The reminders look within minutes after a mail; until then the same rule says when the next one is due. */
function nextReminder({ state, hasBounced, remindAt, sentAt, expiresAt, timeZone, reminded, lastRemindedAt }: InvitationStory, now: Date): Date | null {
  if (state !== 'sent' || hasBounced) return null;
  if (remindAt > now) return remindAt;
  if (sentAt === null || expiresAt === null) return null;
  const { due, lookAt } = dueReminders({ sentAt, expiresAt, timeZone, reminded, lastRemindedAt }, now);
  return due.length > 0 ? now : lookAt;
}

function timelineItem(happening: Happening, place: Place) {
  const title = deeds[happening.what] ?? happening.what;
  if (happening.deliveryState === null) return { title, text: happening.who, at: happening.at, state: 'done' as const };
  // A mail's own words say when it was handed over.
  return { title, text: `to ${happening.address}. ${deliveryWords(happening, place)}`, state: 'done' as const };
}
