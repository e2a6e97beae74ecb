import type { Side } from '../contract-states.js';
import { requestsAsJson, termsAsJson, type RequestRow } from '../offer.sql.js';
import type { TermsFacts } from '../terms-difference.js';
import type { ActKind } from './acts.js';

export type VersionRow = TermsFacts & { version: number; writtenAt: string; writtenBy: string | null };

export interface ActRow {
  act: ActKind;
  version: number | null;
  lastDay: string | null;
  note: string | null;
  at: string;
  /** Null where Gangway did it. */
  by: string | null;
  byId: string | null;
  /** Whose contract it became with it. */
  to: string | null;
}

/** What has happened to a contract, as both sides read it. */
export interface HistoryRow {
  proposedVersion: number | null;
  lastDay: string | null;
  lastDayBecause: string | null;
  lastDayBy: Side | null;
  endsOnNow: string | null;
  talentId: string | null;
  talentName: string | null;
  createdAt: Date;
  requests: RequestRow[];
  /** Newest first. */
  versions: VersionRow[];
  /** Newest first. */
  acts: ActRow[];
}

/** The columns of a HistoryRow, beside those of an OfferRow. */
export const historyColumns = `
  contract.proposed_version AS "proposedVersion", contract.last_day AS "lastDay", contract.last_day_because AS "lastDayBecause", contract.last_day_by AS "lastDayBy",
  contract.ends_on AS "endsOnNow", contract.created_at AS "createdAt",
  coalesce(contract.freelancer_id, contract.agency_id) AS "talentId", coalesce(talent.full_name, agency.name) AS "talentName",
  ${requestsAsJson} AS requests,
  (SELECT jsonb_agg(${termsAsJson('version')} || jsonb_build_object('writtenBy', writer.full_name) ORDER BY version.version DESC)
   FROM contracts.terms AS version
   LEFT JOIN accounts.person_cards AS writer ON writer.person_id = version.written_by_id
   WHERE version.contract_id = contract.id) AS versions,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('act', act.act, 'version', act.version, 'lastDay', act.last_day, 'note', act.note, 'at', act.at, 'by', doer.full_name, 'byId', act.by_id, 'to', taker.full_name)
      ORDER BY act.id DESC)
    FROM contracts.acts AS act LEFT JOIN accounts.person_cards AS doer ON doer.person_id = act.by_id
    LEFT JOIN accounts.person_cards AS taker ON taker.person_id = act.to_id
    WHERE act.contract_id = contract.id), '[]') AS acts`;

export const historyTables = `
  LEFT JOIN accounts.person_cards AS talent ON talent.person_id = contract.freelancer_id`;
