import { formView } from '../../../platform/forms/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { askedInWords, askedParts, listPath } from '../list-invitations/asked-list.js';
import { stateWord } from '../list-invitations/state-badge.js';
import { countedInvitations, numberInWords } from '../counted.js';
import { mostAtOnce, type Asking, type Fitting } from './fitting.query.js';
import type { EarlierFollowUp } from './follow-up.query.js';

interface Shown {
  /** What the one that is started from this page will be called: sent twice, it is the same. */
  readonly id: string;
  readonly asking: Asking;
  readonly fitting: Fitting;
  readonly earlier: readonly EarlierFollowUp[];
}

/** The page that asks once more: how many, what they have in common, the first of them, and what is left alone. */
export function newFollowUpView({ id, asking: { deed, asked, until }, fitting, earlier }: Shown) {
  const { count, isCut, first, leftAlone } = fitting;
  const verb = deed === 'revoke' ? 'Revoke' : 'Resend';
  return {
    title: count === 0 ? `Nothing to ${verb.toLowerCase()}` : `${verb} ${isCut ? `the newest ${countedInvitations(count)}` : countedInvitations(count)}?`,
    isRevoking: deed === 'revoke',
    isAny: count > 0,
    action: invitationsPaths.followUps,
    form: formView({}, []),
    fields: Object.entries({ id, deed, until: until.toISOString(), ...askedParts(asked) }).map(([name, value]) => ({ name, value })),
    asked: askedInWords(asked),
    first: first.map(({ name, address, title }) => ({ name, address, invitedTo: title })),
    more: count > first.length ? numberInWords(count - first.length) : '',
    most: isCut ? numberInWords(mostAtOnce) : '',
    leftAlone: leftAlone.map((each) => `${each.count > mostAtOnce ? `more than ${numberInWords(mostAtOnce)}` : numberInWords(each.count)} ${stateWord(each.state)}`).join(', '),
    button: `${verb} ${countedInvitations(count)}`,
    listPath: listPath(asked, null),
    earlier: earlier.map((each) => ({ ...each, path: invitationsPaths.followUp(each.id), words: `${numberInWords(each.doneCount)} of ${countedInvitations(each.rowCount)}` })),
  };
}
