import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { Transactions } from '../transactions/index.js';
import { KeyRing } from './key-ring.js';
import { SealedColumns, type SealedColumn } from './sealed-columns.js';

export interface KeyRotation {
  /** Data keys that an earlier master key had wrapped. */
  readonly rewrapped: number;
  /** Data keys that seal nothing new from now on. */
  readonly retired: number;
  /** Values sealed anew. */
  readonly resealed: number;
}

interface SealedValue {
  readonly id: string;
  readonly tenant: string | null;
  readonly value: Buffer;
}

const atOnce = 200;

/**
 * Gives every tenant a new data key and seals everything with it, a few rows to a transaction, while people work. Whatever
 * moment it is stopped in, each value opens; run again, it does the rest.
 */
@Injectable()
export class RotateKeys {
  constructor(
    private readonly keys: KeyRing,
    private readonly columns: SealedColumns,
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  /** @throws Error when a data key or a value opens with none of the known keys */
  async run(): Promise<KeyRotation> {
    const rewrapped = await this.untilNone(() => this.keys.rewrap(atOnce));
    const retired = await this.keys.retireKeys();
    let resealed = 0;
    for (const column of this.columns.all) resealed += await this.untilNone(() => this.reseal(column));
    return { rewrapped, retired, resealed };
  }

  private async untilNone(batch: () => Promise<number>): Promise<number> {
    let done = 0;
    for (let last = await this.transactions.run(batch); last > 0; last = await this.transactions.run(batch)) done += last;
    return done;
  }

  private async reseal({ table, column, tenant }: SealedColumn): Promise<number> {
    const values = await this.database.rows<SealedValue>(
      `SELECT id, (${tenant}) AS tenant, ${column} AS value FROM ${table}
        WHERE encode(substring(${column} FROM 2 FOR 16), 'hex')::uuid IN (SELECT k.id FROM platform.data_keys k WHERE k.retired_at IS NOT NULL)
        LIMIT $1 FOR UPDATE`,
      [atOnce],
    );
    for (const { id, tenant: owner, value } of values) {
      const place = { table, column, row: id, tenant: owner };
      const sealed = await this.keys.seal(await this.keys.open(value, place), place);
      await this.database.execute(`UPDATE ${table} SET ${column} = $2 WHERE id = $1`, [id, sealed]);
    }
    return values.length;
  }
}
