import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { historyColumns, historyTables, type HistoryRow } from '../history/history.sql.js';
import { offerColumns, offerTables, type OfferRow } from '../offer.sql.js';
import { clientOf } from '../viewpoint.js';

export interface ClientContractRow extends OfferRow, HistoryRow {
  /** What the client noted in fields of its own. */
  ownValues: { label: string; value: string }[] | null;
  areTermsApproved: boolean;
}

/** One contract as its client sees it, in one statement. */
@Injectable()
export class ClientContractQuery {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, contractId: string): Promise<ClientContractRow> {
    const [row] = await this.database.prepared<ClientContractRow>('contracts.client-contract', sql, [contractId, clientOf(viewer)]);
    if (!row) throw new NotFound();
    return row;
  }
}

const sql = `
  SELECT ${offerColumns}, ${historyColumns}, contract.own_values AS "ownValues", contract.are_terms_approved AS "areTermsApproved"
  FROM ${offerTables} ${historyTables}
  WHERE contract.id = $1 AND contract.client_id = $2`;
