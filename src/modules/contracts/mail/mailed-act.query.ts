import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { ActKind } from '../history/acts.js';

/** What the mails about an act tell of it. */
export interface MailedAct {
  contractId: string;
  act: ActKind;
  version: number | null;
  /** The version that holds, and the one that waits for an answer now. */
  termsVersion: number;
  proposedVersion: number | null;
  lastDay: string | null;
  note: string | null;
  /** Null where Gangway did it. */
  byName: string | null;
  at: Date;
  /** The talent's other contracts that changed hands at the same moment. */
  alsoHandedOver: string[];
}

/** Reads an act for its mails. */
@Injectable()
export class MailedActQuery {
  constructor(private readonly database: Database) {}

  async of(actId: string): Promise<MailedAct> {
    const act = await this.database.row<MailedAct>(sql, [actId]);
    if (!act) throw new Error(`There is no act ${actId}.`);
    return act;
  }
}

const sql = `
  SELECT act.contract_id AS "contractId", act.act, act.version, contract.terms_version AS "termsVersion", contract.proposed_version AS "proposedVersion",
    act.last_day AS "lastDay", act.note, doer.full_name AS "byName", act.at,
    ARRAY(SELECT other.project_name FROM contracts.acts AS same JOIN contracts.contracts AS other ON other.id = same.contract_id
      WHERE act.act = 'handed over' AND same.act = act.act AND same.at = act.at AND same.to_id = act.to_id AND same.id <> act.id AND other.client_id = contract.client_id
        AND (other.freelancer_id = contract.freelancer_id OR other.agency_id = contract.agency_id)
      ORDER BY other.project_name LIMIT 20) AS "alsoHandedOver"
  FROM contracts.acts AS act
  JOIN contracts.contracts AS contract ON contract.id = act.contract_id
  LEFT JOIN accounts.person_cards AS doer ON doer.person_id = act.by_id
  WHERE act.id = $1`;
