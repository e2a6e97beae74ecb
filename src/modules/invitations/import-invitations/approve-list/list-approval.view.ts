import type { Place } from '../../../../platform/views/index.js';
import { decidedView } from '../../approve-invitation/decision-words.js';
import { approvalsPaths, listApprovalsPaths } from '../../invitations.paths.js';
import { offerWords } from '../../offer-words.js';
import { peopleInWords } from '../people-words.js';
import { groupFacts, skippedInWords } from './list-groups.js';
import type { ListApproval, ListPerson } from './list-approval.query.js';

const longestMessage = 160;

/**
 * A list before its approver: whom it invites to what, person by person, and the two answers.
 * Once it is decided only the answer is left, as with a single invitation.
 */
export function listApprovalView(item: ListApproval, { people, next }: { people: readonly ListPerson[]; next: number | null }, place: Place) {
  const isWaiting = item.decision === null;
  return {
    title: isWaiting ? 'Approve this list?' : 'This list was decided',
    isWaiting,
    intro: `${item.askerName} wants to invite ${peopleInWords(item.people)} at once. The invitations go out as soon as the list is approved.`,
    stepText: item.steps > 1 ? `Step ${item.step} of ${item.steps}` : '',
    onBehalfOf: item.onBehalfOf ?? '',
    decided: decidedView(item),
    facts: isWaiting ? factsOf(item) : [],
    table: isWaiting ? tableOf(people, place) : null,
    nextPath: next === null ? null : `${listApprovalsPaths.item(item.id)}?after=${next}#people-title`,
    paths: { list: approvalsPaths.list, approval: listApprovalsPaths.approval(item.id), return: listApprovalsPaths.return(item.id), rows: listApprovalsPaths.rows(item.id) },
  };
}

function factsOf(item: ListApproval): { label: string; value: string }[] {
  const skipped = skippedInWords(item);
  return [
    { label: 'List', value: item.fileName },
    { label: 'To be invited', value: peopleInWords(item.people) },
    ...groupFacts(item.groups, item.people),
    ...(skipped === '' ? [] : [{ label: 'Skipped', value: skipped }]),
    ...(item.invited === 0 ? [] : [{ label: 'Invited before', value: peopleInWords(item.invited) }]),
  ];
}

function tableOf(people: readonly ListPerson[], place: Place) {
  const labels = ['Row', 'Person', 'Invited to', 'Personal message'];
  return { columns: labels.map((label) => ({ label, isNumber: label === 'Row' })), rows: people.map((person) => rowOf(person, place)) };
}

function rowOf({ number, name, address, title, terms, ownValues, personalMessage }: ListPerson, place: Place) {
  return {
    cells: [
      { label: 'Row', text: String(number), isNumber: true },
      { label: 'Person', who: { name, id: address, note: address } },
      { label: 'Invited to', text: invitedTo({ title, terms, ownValues }, place) },
      { label: 'Personal message', text: personalMessage === '' ? 'None' : shortened(personalMessage) },
    ],
  };
}

/** The cloud's name, or the project's with everything that its contract would say beside the scope. */
function invitedTo({ title, terms, ownValues }: Pick<ListPerson, 'title' | 'terms' | 'ownValues'>, place: Place): string {
  if (terms === null) return title;
  const own = (ownValues ?? []).map(({ label, value }) => `${label}: ${value}`);
  return [title, termsInWords({ ...terms, title }, place), ...own].join('. ');
}

/** "$85.00 / hour, up to 30 hours a week, from 3 Feb 2027 to 25 Apr 2027". */
function termsInWords(offer: Parameters<typeof offerWords>[0], place: Place): string {
  const { amount, per, limit, starts, ends } = offerWords(offer, place);
  const until = offer.endsOn === null ? 'no end date' : `to ${ends}`;
  return `${[amount, per].filter((word) => word !== '').join(' ')}, ${limit}, from ${starts}, ${until}`;
}

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > longestMessage ? `${characters.slice(0, longestMessage).join('')}…` : characters.join('');
}
