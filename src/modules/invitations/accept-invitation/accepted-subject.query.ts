import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { AcceptedInvitation } from '../invitations.repository.js';

/** A membership that an acceptance led to. */
export interface FoundMembership {
  readonly membershipId: string;
  readonly openedAt: Date;
}

/** Finds what the journey of an accepted invitation hangs on: its contract, or the membership in its cloud. */
@Injectable()
export class AcceptedSubject {
  constructor(private readonly database: Database) {}

  /** A contract costs no statement: an invitation to one names it. */
  async of(accepted: AcceptedInvitation): Promise<string> {
    return accepted.contractId ?? (await this.membershipOf(accepted)).membershipId;
  }

  async membershipOf({ cloudId, acceptedById, acceptedForAgencyId }: AcceptedInvitation): Promise<FoundMembership> {
    const [found] = await this.database.prepared<FoundMembership>('invitations.membership', membershipSql, [
      cloudId,
      acceptedForAgencyId === null ? acceptedById : null,
      acceptedForAgencyId,
    ]);
    if (!found) throw new Error('An accepted invitation into a cloud has led to a membership.');
    return found;
  }
}

/** The one that stands; of ended ones the newest. */
const membershipSql = `
  SELECT membership_id AS "membershipId", opened_at AS "openedAt"
    FROM talent_clouds.membership_cards
   WHERE cloud_id = $1 AND (person_id = $2::uuid OR agency_id = $3::uuid)
   ORDER BY ended_at IS NOT NULL, opened_at DESC LIMIT 1`;
