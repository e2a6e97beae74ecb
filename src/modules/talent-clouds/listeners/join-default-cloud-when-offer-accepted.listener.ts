import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../../platform/database/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { OfferAccepted } from '../../contracts/events.js';
import { MembershipsRepository } from '../memberships.repository.js';
import { WelcomeMember } from '../welcome-member.js';

/** Whoever works for a client is in its default cloud, ready to hire, and keeps the membership they may have there. */
@Injectable()
@JoinsTransaction(OfferAccepted)
export class JoinDefaultCloudWhenOfferAccepted {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipsRepository,
    private readonly welcome: WelcomeMember,
  ) {}

  async handle({ data: { contractId, clientId, at } }: OfferAccepted): Promise<void> {
    const joined = await this.database.row<{ membershipId: string | null; cloudId: string; isNew: boolean }>(joinSql, [newId(), contractId, clientId, at]);
    if (!joined) return;
    // Another acceptance of the same talent joined at this very moment: only a statement begun after it can see the row.
    const membershipId = joined.membershipId ?? (await this.database.row<{ id: string }>(thereSql, [joined.cloudId, contractId]))?.id;
    if (membershipId === undefined) return;
    const membership = await this.memberships.named(membershipId);
    if (joined.isNew) await this.welcome.announce(membership, new Date(at));
    else await this.welcome.makeReady(membership, new Date(at));
  }
}

/** No row where the client has no default cloud. */
const joinSql = `
  WITH place AS (
    SELECT cloud.id AS cloud_id, cloud.client_id, offer.freelancer_id AS person_id, offer.agency_id, client.profile_step
      FROM talent_clouds.clouds AS cloud
      JOIN clients.client_cards AS client ON client.client_id = cloud.client_id
      JOIN contracts.offer_cards AS offer ON offer.contract_id = $2
     WHERE cloud.client_id = $3 AND cloud.is_default
       FOR SHARE OF cloud
  ), joined AS (
    INSERT INTO talent_clouds.memberships (id, cloud_id, client_id, person_id, agency_id, state, came_by, profile_step, opened_at, ready_at)
    SELECT $1, cloud_id, client_id, person_id, agency_id, 'ready', 'contract', profile_step, $4, $4 FROM place
    ON CONFLICT DO NOTHING
    RETURNING id
  )
  SELECT coalesce(joined.id, there.id) AS "membershipId", joined.id IS NOT NULL AS "isNew", place.cloud_id AS "cloudId"
    FROM place LEFT JOIN joined ON true
    LEFT JOIN talent_clouds.memberships AS there ON there.cloud_id = place.cloud_id AND there.ended_at IS NULL
      AND (there.person_id = place.person_id OR there.agency_id = place.agency_id)`;

const thereSql = `
  SELECT there.id FROM talent_clouds.memberships AS there JOIN contracts.offer_cards AS offer ON offer.contract_id = $2
   WHERE there.cloud_id = $1 AND there.ended_at IS NULL AND (there.person_id = offer.freelancer_id OR there.agency_id = offer.agency_id)`;
