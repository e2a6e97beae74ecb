import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { offerColumns, offerTables, requestsAsJson, termsAsJson, type OfferRow, type RequestRow } from '../offer.sql.js';
import type { TermsFacts } from '../terms-difference.js';
import { clientOf } from '../viewpoint.js';

export type VersionRow = TermsFacts & { version: number; writtenAt: string; writtenBy: string | null };

export interface ClientContractRow extends OfferRow {
  talentId: string | null;
  talentName: string | null;
  ownValues: { label: string; value: string }[] | null;
  requests: RequestRow[];
  /** Newest first. */
  versions: VersionRow[];
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
  SELECT ${offerColumns}, coalesce(contract.freelancer_id, contract.agency_id) AS "talentId", coalesce(talent.full_name, agency.name) AS "talentName", contract.own_values AS "ownValues", ${requestsAsJson} AS requests,
    (SELECT jsonb_agg(${termsAsJson('version')} || jsonb_build_object('writtenBy', writer.full_name) ORDER BY version.version DESC)
     FROM contracts.terms AS version
     LEFT JOIN accounts.person_cards AS writer ON writer.person_id = version.written_by_id
     WHERE version.contract_id = contract.id) AS versions
  FROM ${offerTables}
  LEFT JOIN accounts.person_cards AS talent ON talent.person_id = contract.freelancer_id
  WHERE contract.id = $1 AND contract.client_id = $2`;
