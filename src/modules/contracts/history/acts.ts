import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../../platform/database/index.js';
import type { ContractColumns } from '../contract-columns.js';

/** What somebody did to a contract that no other row tells. */
export type ActKind =
  | 'confirmed'
  | 'accepted'
  | 'declined'
  | 'withdrawn'
  | 'proposed'
  | 'proposal confirmed'
  | 'proposal declined'
  | 'proposal taken back'
  | 'end given'
  | 'end taken back'
  | 'ended'
  | 'paused'
  | 'resumed'
  | 'handed over'
  | 'reopened';

export interface Act {
  readonly act: ActKind;
  /** Null where Gangway did it. */
  readonly byId: string | null;
  readonly at: Date;
  readonly version?: number;
  readonly lastDay?: string;
  /** The words that the other side reads. */
  readonly note?: string;
  /** SHA-256 of a text that is kept elsewhere, to know it again. */
  readonly textHash?: Buffer;
}

/** Writes down who did what to a contract, for its history and for the mails about it. Joins the caller's transaction. */
@Injectable()
export class Acts {
  constructor(private readonly database: Database) {}

  /** @returns the act's id, by which its mails find it */
  async add(contract: Pick<ContractColumns, 'id'>, { act, byId, at, version, lastDay, note, textHash }: Act): Promise<string> {
    const id = newId();
    await this.database.prepared('contracts.add-act', sql, [id, contract.id, act, version ?? null, lastDay ?? null, note === '' ? null : (note ?? null), byId, at, textHash ?? null]);
    return id;
  }

  /** The word beside proposed terms; empty where there is none. */
  async noteOfProposal(contract: Pick<ContractColumns, 'id'>, version: number): Promise<string> {
    const row = await this.database.row<{ note: string | null }>(noteSql, [contract.id, version]);
    return row?.note ?? '';
  }
}

const noteSql = `SELECT note FROM contracts.acts WHERE contract_id = $1 AND act = 'proposed' AND version = $2`;

const sql = `
  INSERT INTO contracts.acts (id, contract_id, act, version, last_day, note, by_id, at, text_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
