import { counted, numberInWords } from '../../counted.js';
import { kindInWords, type Audience, type Target } from '../../invitation-kinds.js';
import { peopleInWords } from '../people-words.js';

/** How many of a list are invited to the same thing. */
export interface ListGroup {
  readonly audience: Audience;
  readonly target: Target;
  readonly title: string;
  readonly people: number;
}

const mostGroups = 5;

/** The largest groups of those whom a list still is to invite, as a JSON array: `m` is the import. One more than is named shows that there are more. */
export const groupsSql = `(
  SELECT coalesce(jsonb_agg(g ORDER BY g.people DESC, g.title), '[]') FROM (
    SELECT audience, target, title, count(*)::int AS people FROM invitations.import_rows
     WHERE import_id = m.id AND verdict = 'new' AND number > m.done_up_to
     GROUP BY audience, target, title ORDER BY people DESC, title LIMIT ${mostGroups + 1}) g)`;

/** What a list invites to, a line for each of the largest groups and one for the rest. */
export function groupFacts(groups: readonly ListGroup[], people: number): { label: string; value: string }[] {
  const named = groups.slice(0, mostGroups);
  const rest = people - named.reduce((sum, group) => sum + group.people, 0);
  return [
    ...named.map((group) => ({ label: kindInWords(group), value: `${group.title}, ${peopleInWords(group.people)}` })),
    ...(groups.length > mostGroups && rest > 0 ? [{ label: 'And others', value: peopleInWords(rest) }] : []),
  ];
}

/** How many rows a list does not send, and why; empty where there is none. */
export function skippedInWords({ duplicates, refused }: { duplicates: number; refused: number }): string {
  const parts = [
    ...(duplicates > 0 ? [counted(duplicates, 'duplicate', 'duplicates')] : []),
    ...(refused > 0 ? [`${numberInWords(refused)} refused`] : []),
  ];
  return parts.join(', ');
}
