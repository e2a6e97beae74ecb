import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { Scheduled } from '../../platform/jobs/index.js';
import { InTransaction } from '../../platform/transactions/index.js';
import { hashOf, noHash } from './seal.js';
import type { SealableEntry } from './seal.js';

const most = 5_000;

/** Seals what was written since the last time, chain by chain. Apart from the writers, so that they don't queue on a chain's end. */
@Injectable()
@Scheduled({ name: 'audit.seal', everySeconds: 6 })
export class SealEntries {
  constructor(private readonly database: Database) {}

  @InTransaction()
  async run(): Promise<void> {
    // One sealer at a time: two would fork a chain.
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtext('audit.seal'))`);
    const entries = await this.unsealed();
    if (entries.length === 0) return;
    const ends = await this.endsOf([...new Set(entries.map(({ chain }) => chain))]);
    const seals = entries.map((entry) => {
      const end = ends.get(entry.chain) ?? { position: 0n, hash: noHash };
      const seal = { entryId: entry.id, chain: entry.chain, position: end.position + 1n, previous: end.hash, hash: hashOf(entry, end.hash) };
      ends.set(entry.chain, { position: seal.position, hash: seal.hash });
      return seal;
    });
    await this.database.execute(
      `WITH sealed AS (DELETE FROM audit.unsealed WHERE entry_id = ANY ($1::uuid[]))
       INSERT INTO audit.seals (entry_id, chain, position, previous_hash, hash)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bytea[], $5::bytea[])`,
      [seals.map((s) => s.entryId), seals.map((s) => s.chain), seals.map((s) => s.position.toString()), seals.map((s) => s.previous), seals.map((s) => s.hash)],
    );
  }

  private unsealed(): Promise<SealableEntry[]> {
    return this.database.rows<SealableEntry>(
      `SELECT e.id, coalesce(e.tenant_id::text, 'platform') AS chain, e.action, e.actor_id AS "actorId", e.subject_type AS "subjectType",
              e.subject_id AS "subjectId", e.facts, e.happened_at AS "happenedAt"
       FROM audit.unsealed u JOIN audit.records e ON e.id = u.entry_id ORDER BY e.id LIMIT $1`,
      [most],
    );
  }

  /** Kept by the database as seals are added; not read from the seals, so that a chain whose end was cut off goes on after the gap. */
  private async endsOf(chains: string[]): Promise<Map<string, { position: bigint; hash: Buffer }>> {
    const rows = await this.database.rows<{ chain: string; position: string; hash: Buffer }>(
      'SELECT chain, position, hash FROM audit.chain_ends WHERE chain = ANY ($1)', [chains],
    );
    return new Map(rows.map(({ chain, position, hash }) => [chain, { position: BigInt(position), hash }]));
  }
}
