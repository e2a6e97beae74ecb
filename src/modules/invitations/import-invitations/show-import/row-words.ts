import { formatDay, type Place } from '../../../../platform/views/index.js';
import type { RowProblem } from '../import-state.js';
import type { JudgedRow } from './import-rows.query.js';

const answers: Readonly<Partial<Record<string, string>>> = { accepted: ' and they accepted', declined: ' and they declined' };

/** What is wrong with a refused row, or which other one a duplicate repeats. */
export function problemsOf(row: JudgedRow, place: Place): readonly RowProblem[] {
  return row.problems ?? [{ field: 'Email address', problem: twinInWords(row, place), fix: row.hasOtherStart ? "For another start, change the terms of that invitation's contract" : 'Nothing to do: one invitation is enough' }];
}

function twinInWords({ sameAsRow, otherFile, invitedBy, invitedAt, invitationState, hasOtherStart }: JudgedRow, place: Place): string {
  if (sameAsRow !== null) return `The same as row ${sameAsRow} of this file`;
  if (otherFile !== null) return `Waits in another import, ${otherFile}`;
  if (invitedBy === null || invitedAt === null) return 'Invited already';
  return `${invitedBy} invited them on ${formatDay(invitedAt, place)} already${answers[invitationState ?? ''] ?? ''}${hasOtherStart ? ', to the same project with another start' : ''}`;
}
