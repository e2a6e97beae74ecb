import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { hashOf, noHash } from './seal.js';
import type { SealableEntry } from './seal.js';

export interface AuditVerdict {
  readonly sealed: number;
  /** One sentence per broken place; empty when every seal holds. */
  readonly problems: readonly string[];
}

type SealedEntry = SealableEntry & { isThere: boolean; isOfChain: boolean; position: string; previousHash: Buffer; hash: Buffer };

/** Walks every chain and finds what was changed, removed or re-ordered since it was sealed, and what never was or will be sealed. */
@Injectable()
export class VerifyAuditLog {
  constructor(private readonly database: Database) {}

  async run(): Promise<AuditVerdict> {
    const problems: string[] = [];
    let sealed = 0;
    for (const { chain, end } of await this.chains()) {
      let previous: Buffer = noHash;
      let position = 0n;
      for (;;) {
        const entries = await this.entriesAfter(chain, position);
        if (entries.length === 0) break;
        for (const entry of entries) {
          if (BigInt(entry.position) !== position + 1n) problems.push(`Chain ${chain}: something is missing before ${entry.position}.`);
          if (!entry.previousHash.equals(previous)) problems.push(`Chain ${chain}: ${entry.position} does not follow the one before it.`);
          if (!entry.isThere) problems.push(`Chain ${chain}: entry ${entry.id} was removed.`);
          else if (!entry.isOfChain) problems.push(`Chain ${chain}: entry ${entry.id} is no longer of this chain.`);
          else if (!hashOf(entry, entry.previousHash).equals(entry.hash)) problems.push(`Chain ${chain}: entry ${entry.id} was changed.`);
          previous = entry.hash;
          position = BigInt(entry.position);
          sealed += 1;
        }
      }
      if (position < BigInt(end)) problems.push(`Chain ${chain}: everything after ${position} is missing, up to its end at ${end}.`);
    }
    return { sealed, problems: [...problems, ...(await this.outsideOfChains())] };
  }

  /** Also those that have no seal any more; where each ended is read before the walk, during which it may only grow. */
  private chains(): Promise<{ chain: string; end: string }[]> {
    return this.database.rows<{ chain: string; end: string }>(
      `SELECT chain, coalesce(kept.position, 0) AS "end" FROM (SELECT DISTINCT chain FROM audit.seals) AS sealed
       FULL JOIN audit.chain_ends AS kept USING (chain) ORDER BY chain`,
    );
  }

  /**
   * Seals lead, not entries: a seal stands for its entry even where that is gone. The hash covers the chain, which is the seal's;
   * so whose entry it is, which the chain was made from, is compared with it.
   */
  private entriesAfter(chain: string, position: bigint): Promise<SealedEntry[]> {
    return this.database.rows<SealedEntry>(
      `SELECT s.entry_id AS id, e.id IS NOT NULL AS "isThere", coalesce(e.tenant_id::text, 'platform') = s.chain AS "isOfChain", s.chain, e.action, e.actor_id AS "actorId", e.subject_type AS "subjectType",
              e.subject_id AS "subjectId", e.facts, e.happened_at AS "happenedAt", s.position, s.previous_hash AS "previousHash", s.hash
       FROM audit.seals s LEFT JOIN audit.records e ON e.id = s.entry_id
       WHERE s.chain = $1 AND s.position > $2 ORDER BY s.position LIMIT 2000`,
      [chain, position.toString()],
    );
  }

  /**
   * An entry is written together with its place in the queue for sealing, and leaves that as its seal is made. So at any moment,
   * which one statement sees, it has one of the two, however young it is; a time written in the entry itself would prove nothing.
   */
  private async outsideOfChains(): Promise<string[]> {
    const found = await this.database.rows<{ id: string; isThere: boolean }>(
      `SELECT e.id, true AS "isThere" FROM audit.records e
        WHERE NOT EXISTS (SELECT FROM audit.seals s WHERE s.entry_id = e.id) AND NOT EXISTS (SELECT FROM audit.unsealed u WHERE u.entry_id = e.id)
       UNION ALL
       SELECT u.entry_id, false FROM audit.unsealed u WHERE NOT EXISTS (SELECT FROM audit.records e WHERE e.id = u.entry_id)
       ORDER BY 1`,
    );
    return found.map(({ id, isThere }) => (isThere ? `Entry ${id} has no seal and waits for none.` : `Entry ${id} was removed before it was sealed.`));
  }
}
