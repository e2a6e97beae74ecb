import { Injectable } from '@nestjs/common';
import type { HeaderStep } from '../../journeys/index.js';
import { Database } from '../../../platform/database/index.js';
import type { AgencyRole } from '../agency-rights.js';
import { listingColumns, type ListingRow } from '../show-listing/listing.query.js';

/** The agency on the way to one contract. */
export interface ConfirmationRow extends ListingRow {
  readonly contractId: string;
  readonly projectName: string;
  readonly steps: HeaderStep[] | null;
  readonly isOver: boolean;
  readonly owners: readonly string[];
  /** When the newest final mail left the house. */
  readonly mailedAt: Date | null;
}

/** Who presses, and where they stand. */
export interface ConfirmationStanding {
  readonly agencyId: string;
  readonly role: AgencyRole;
  readonly isOver: boolean;
  readonly status: HeaderStep['status'];
}

/** What *Confirm your agency* shows, header included, in one statement. Who may see it is for the page to say. */
@Injectable()
export class ConfirmationQuery {
  constructor(private readonly database: Database) {}

  async of(contractId: string, personId: string | null): Promise<ConfirmationRow | null> {
    const [row] = await this.database.prepared<ConfirmationRow>('agencies.confirmation', pageSql, [contractId, personId]);
    return row ?? null;
  }

  /** Whether a link made for this address still counts: whose it is must be an owner of the agency now. */
  async isOwners(contractId: string, address: string): Promise<boolean> {
    return (await this.database.row(ownersSql, [contractId, address])) !== null;
  }

  /** The same for whoever presses: null where they do not belong to the contract's agency. */
  async standing(contractId: string, personId: string): Promise<ConfirmationStanding | null> {
    return this.database.row<ConfirmationStanding>(standingSql, [contractId, personId]);
  }
}

const pageSql = `
  SELECT ${listingColumns}, member.role, journey.subject_id AS "contractId", journey.title AS "projectName",
    journey.ended_at IS NOT NULL AS "isOver", header.steps,
    ARRAY(
      SELECT person.full_name FROM agencies.members AS owner JOIN accounts.person_cards AS person ON person.person_id = owner.person_id
       WHERE owner.agency_id = agency.id AND owner.role = 'owner' AND owner.is_active ORDER BY owner.added_at, owner.person_id) AS owners,
    (SELECT max(mail.created_at) FROM platform.mail_deliveries AS mail WHERE mail.kind = 'agencies.confirmation' AND mail.subject_id = journey.subject_id) AS "mailedAt"
  FROM journeys.journey_cards AS journey
  JOIN agencies.agencies AS agency ON agency.id = journey.agency_id
  LEFT JOIN journeys.step_headers AS header ON header.subject_id = journey.subject_id
  LEFT JOIN agencies.members AS member ON member.agency_id = agency.id AND member.person_id = $2 AND member.is_active
  WHERE journey.subject_id = $1 AND journey.map = 'agency-contract'`;

const ownersSql = `
  SELECT 1 FROM journeys.journey_cards AS journey
  JOIN agencies.members AS owner ON owner.agency_id = journey.agency_id AND owner.role = 'owner' AND owner.is_active
  JOIN accounts.verified_addresses AS verified ON verified.person_id = owner.person_id AND verified.address = $2
  WHERE journey.subject_id = $1`;

const standingSql = `
  SELECT member.agency_id AS "agencyId", member.role, journey.ended_at IS NOT NULL AS "isOver", step.value ->> 'status' AS status
  FROM journeys.journey_cards AS journey
  JOIN agencies.members AS member ON member.agency_id = journey.agency_id AND member.person_id = $2 AND member.is_active
  JOIN journeys.step_headers AS header ON header.subject_id = journey.subject_id
  CROSS JOIN LATERAL jsonb_array_elements(header.steps) AS step (value)
  WHERE journey.subject_id = $1 AND journey.map = 'agency-contract' AND step.value ->> 'key' = 'confirm-agency'`;
