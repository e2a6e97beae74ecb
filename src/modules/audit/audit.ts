import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database, newId } from '../../platform/database/index.js';
import { Transactions } from '../../platform/transactions/index.js';

/** What to write down. Ids and codes only: personal data would outlive its owner's erasure here. */
export interface AuditEntry {
  /** Module and past-tense deed, e.g. `contracts.offer-accepted`. */
  readonly action: string;
  /** The client it concerns, or null for the platform's own matters. */
  readonly tenantId: string | null;
  /** The person who did it, or null when Gangway did. */
  readonly actorId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** The append-only log. */
@Injectable()
export class Audit {
  private readonly collected = new WeakMap<object, AuditEntry[]>();

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Writes an entry with the transaction that is open, so that it stands exactly if the deed does; at once where none is. */
  append(entry: AuditEntry): Promise<void> {
    return this.appendAll([entry]);
  }

  /** What one transaction did is written in one statement, right before its commit. */
  async appendAll(entries: readonly AuditEntry[]): Promise<void> {
    if (!this.transactions.isOpen) return this.insert(entries);
    const transaction = this.transactions.identity;
    const known = this.collected.get(transaction);
    if (known) known.push(...entries);
    else {
      const all = [...entries];
      this.collected.set(transaction, all);
      this.transactions.beforeCommit(() => this.insert(all));
    }
  }

  private async insert(entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const column = <T>(of: (entry: AuditEntry) => T): T[] => entries.map(of);
    await this.database.prepared(
      'audit.append',
      `WITH added AS (
         INSERT INTO audit.records (id, tenant_id, action, actor_id, subject_type, subject_id, facts, happened_at)
         SELECT entry.*, $8 FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::jsonb[]) AS entry
         RETURNING id)
       INSERT INTO audit.unsealed (entry_id) SELECT id FROM added`,
      [
        column(() => newId()),
        column(({ tenantId }) => tenantId),
        column(({ action }) => action),
        column(({ actorId }) => actorId),
        column(({ subjectType }) => subjectType),
        column(({ subjectId }) => subjectId),
        column(({ facts }) => JSON.stringify(facts ?? {})),
        this.clock.now(),
      ],
    );
  }
}
