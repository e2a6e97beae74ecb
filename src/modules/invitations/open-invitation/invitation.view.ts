import { accountsPaths } from '../../accounts/accounts.paths.js';
import type { Viewer } from '../../../platform/security/index.js';
import { cloudConsent } from '../cloud-consent.js';
import type { ContractInvitation } from '../invitation-facts.js';
import { invitesTo, notYet } from '../invitation-words.js';
import { invitationsPaths } from '../invitations.paths.js';
import { isPast, offerWords, startInWords } from '../offer-words.js';
import type { OpenedInvitation } from './opened-invitation.query.js';
import { visibilityOf } from '../visibility-words.js';
import { firstNameOf, whatHappensNext } from './what-happens-next.js';

const dayMilliseconds = 86_400_000;

/** What the invitation page shows to this visitor. */
export function invitationView(opened: OpenedInvitation, viewer: Viewer | null, now: Date) {
  const { id, clientId, clientName, inviterName, inviterId, personalMessage, invitedAt, title, address } = opened;
  const isStranger = viewer !== null && !opened.isTheirs;
  const invites = `${firstNameOf(inviterName)} ${invitesTo(opened)}`;
  const isCloud = opened.target === 'cloud';
  return {
    title: isCloud ? `${invites} ${title}` : `${invites} “${title}”`,
    invites,
    isCloud,
    name: title,
    client: { id: clientId, name: clientName },
    open: openFor(opened.expiresAt ?? now, now),
    slip: opened.target === 'cloud' ? cloudSlip(opened) : slipView(opened, now),
    letter: personalMessage === '' ? null : { id: inviterId, name: inviterName, text: personalMessage, signature: firstNameOf(inviterName), at: invitedAt },
    stranger: isStranger ? { facts: [{ label: 'Signed in as', value: viewer.email }, { label: 'Invited', value: address }] } : null,
    address,
    notYet: notYet(opened),
    visibility: visibilityOf(opened),
    consent: isCloud ? cloudConsent(opened) : null,
    next: whatHappensNext({ ...opened, viewedBy: viewer === null ? 'nobody signed in' : isStranger ? 'another' : 'the invited' }),
    paths: pathsOf(id),
    mastNote: viewer === null ? { text: address, label: 'Not you?', path: invitationsPaths.wrongPerson(id) } : null,
    footerNote: `Sent by ${clientName} through Gangway`,
    reportPath: accountsPaths.report(id),
  };
}

/** The offer as the slip component shows it. */
export function slipView(opened: ContractInvitation, now: Date) {
  const place = { timeZone: 'UTC', lang: 'en', now };
  const words = offerWords(opened, place);
  const isHourly = opened.contractKind === 'hourly';
  return {
    facts: [
      { label: 'Hiring manager', value: opened.inviterName },
      { label: 'Contract', value: words.contract },
      isPast(opened.startsOn, now) ? { label: 'Starts', value: startInWords(opened, opened.inviterName, place) } : { label: 'Starts', on: opened.startsOn },
      opened.endsOn === null ? { label: 'Runs until', value: words.ends } : { label: 'Runs until', on: opened.endsOn },
    ],
    minor: isHourly ? opened.rateMinor : opened.amountMinor,
    currency: opened.currency,
    per: words.per,
    stub: null,
    note: words.limit,
  };
}

/** The slip of an invitation into a cloud: whose it is, and that there is no contract. */
function cloudSlip({ clientName, inviterName, title }: OpenedInvitation) {
  return {
    facts: [
      { label: 'Company', value: clientName },
      { label: 'Invited by', value: inviterName },
      { label: 'What it is', value: 'A private talent cloud' },
    ],
    minor: null,
    currency: null,
    per: null,
    stub: title,
    note: 'No contract yet',
  };
}

/** "Open for 9 more days"; hours only on the last day. */
export function openFor(expiresAt: Date, now: Date): { label: string; until: Date } {
  const left = expiresAt.getTime() - now.getTime();
  const days = left < dayMilliseconds ? 0 : Math.round(left / dayMilliseconds);
  const label = days >= 1 ? `Open for ${counted(days, 'day')}` : `Open for ${counted(Math.max(1, Math.floor(left / 3_600_000)), 'hour')}`;
  return { label, until: expiresAt };
}

function counted(count: number, unit: string): string {
  return `${count} more ${unit}${count === 1 ? '' : 's'}`;
}

function pathsOf(id: string) {
  return {
    invitation: invitationsPaths.invitation(id),
    acceptance: invitationsPaths.acceptance(id),
    decline: invitationsPaths.decline(id),
    address: invitationsPaths.address(id),
    signOut: accountsPaths.signOut,
  };
}
