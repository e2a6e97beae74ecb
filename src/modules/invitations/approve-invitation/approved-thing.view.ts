import { kindInWords } from '../invitation-kinds.js';
import { approvalsPaths, listApprovalsPaths } from '../invitations.paths.js';
import { peopleInWords } from '../import-invitations/people-words.js';
import type { WaitingApproval } from './approval-list.query.js';

/** What a yes is, or was, asked for: a person with what they are invited to, or a list with how many are on it; and where it is looked at. */
export function approvedThing({ id, list, name, address, audience, target, title }: Pick<WaitingApproval, 'id' | 'list' | 'name' | 'address' | 'audience' | 'target' | 'title'>) {
  if (list !== null) return { name: list.fileName, note: '', isList: true, kind: 'A whole list', title: peopleInWords(list.people), path: listApprovalsPaths.item(id) };
  const kind = audience && target ? kindInWords({ audience, target }) : '';
  return { name: name ?? '', note: address ?? '', isList: false, kind, title: title ?? '', path: approvalsPaths.item(id) };
}
