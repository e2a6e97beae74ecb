import { Injectable } from '@nestjs/common';
import { Database, newId } from '../../../platform/database/index.js';
import { Events, JoinsTransaction } from '../../../platform/events/index.js';
import { Audit } from '../../audit/index.js';
import { InvitationAccepted } from '../../invitations/events.js';
import { Journeys } from '../../journeys/index.js';
import { CloudIsGone } from '../cloud.errors.js';
import { CloudMembershipOpened } from '../events.js';
import { SearchWords } from '../search-words.js';

interface Opened {
  readonly membershipId: string;
  readonly cloudName: string;
  readonly profileStep: string;
  readonly isNew: boolean;
}

/** Whoever accepts an invitation into a cloud has the wizard before them on the very next page. Members already stay as they are. */
@Injectable()
@JoinsTransaction(InvitationAccepted, { order: 10 })
export class OpenMembershipWhenInvitationAccepted {
  constructor(
    private readonly database: Database,
    private readonly journeys: Journeys,
    private readonly searchWords: SearchWords,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async handle({ data }: InvitationAccepted): Promise<void> {
    const { cloudId, clientId, agencyId, invitedById, at } = data;
    if (cloudId === null) return;
    const personId = agencyId === null ? data.personId : null;
    const opened = await this.open(data, personId);
    if (!opened.isNew) return;
    const { membershipId, cloudName: title, profileStep } = opened;
    const map = agencyId === null ? 'freelancer-cloud' : 'agency-cloud';
    await this.journeys.open({ map, subjectId: membershipId, clientId, personId, agencyId, title, facts: { profileStep }, at: new Date(at) });
    await this.searchWords.refreshOne(membershipId);
    await this.audit.append({ action: 'talent-clouds.membership-opened', tenantId: clientId, actorId: data.personId, subjectType: 'membership', subjectId: membershipId });
    await this.events.publish(new CloudMembershipOpened({ membershipId, cloudId, clientId, personId, agencyId, invitedById, at }));
  }

  private async open({ cloudId, agencyId, invitedById, planKey, planVersion, at }: InvitationAccepted['data'], personId: string | null): Promise<Opened> {
    const opened = await this.database.row<Opened>(openSql, [newId(), cloudId, personId, agencyId, invitedById, planKey, planVersion, at]);
    if (!opened) throw new CloudIsGone();
    return opened;
  }
}

/** The plan that the invitation was sent under says whether the profile may be skipped; an invitation without one follows today's. */
const openSql = `
  WITH cloud AS (
    SELECT cloud.id, cloud.client_id, cloud.name, coalesce(plan.profile_step, client.profile_step) AS profile_step
      FROM talent_clouds.clouds AS cloud
      JOIN clients.client_cards AS client ON client.client_id = cloud.client_id
      LEFT JOIN clients.plan_version_cards AS plan ON plan.plan_key = $6 AND plan.version = $7::integer
     WHERE cloud.id = $2 AND cloud.deleted_at IS NULL
       FOR SHARE OF cloud
  ), opened AS (
    INSERT INTO talent_clouds.memberships (id, cloud_id, client_id, person_id, agency_id, state, came_by, invited_by_id, profile_step, opened_at)
    SELECT $1, id, client_id, $3, $4, 'joining', 'invitation', $5, profile_step, $8 FROM cloud
    ON CONFLICT DO NOTHING
    RETURNING id
  )
  SELECT coalesce(opened.id, there.id) AS "membershipId", cloud.name AS "cloudName", cloud.profile_step AS "profileStep", opened.id IS NOT NULL AS "isNew"
    FROM cloud LEFT JOIN opened ON true
    LEFT JOIN talent_clouds.memberships AS there ON there.cloud_id = cloud.id AND there.ended_at IS NULL
      AND (there.person_id = $3::uuid OR there.agency_id = $4::uuid)`;
