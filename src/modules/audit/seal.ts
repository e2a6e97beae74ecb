import { createHash } from 'node:crypto';

/** What a seal covers of an entry. */
export interface SealableEntry {
  readonly id: string;
  readonly chain: string;
  readonly action: string;
  readonly actorId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly happenedAt: Date;
}

/** What the first seal of a chain follows. */
export const noHash = Buffer.alloc(32);

/** SHA-256 over the previous hash and every field of the entry, its facts in the order of their names. */
export function hashOf(entry: SealableEntry, previous: Buffer): Buffer {
  const facts = Object.entries(entry.facts).sort(([a], [b]) => a.localeCompare(b));
  const { id, chain, action, actorId, subjectType, subjectId, happenedAt } = entry;
  const text = JSON.stringify([id, chain, action, actorId, subjectType, subjectId, happenedAt.toISOString(), facts]);
  return createHash('sha256').update(previous).update(text).digest();
}
