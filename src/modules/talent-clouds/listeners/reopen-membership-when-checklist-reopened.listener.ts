import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { Audit } from '../../audit/index.js';
import { Journeys } from '../../journeys/index.js';
import { ChecklistReopened } from '../../onboarding/events.js';
import { MembershipStaysOver } from '../cloud.errors.js';
import type { Membership } from '../membership.entity.js';
import { MembershipsRepository } from '../memberships.repository.js';
import { SearchWords } from '../search-words.js';

/** Whoever a refusal removed is on the way into the cloud again; where they can't be, nothing is reopened. Onboarding tells both sides. */
@Injectable()
@JoinsTransaction(ChecklistReopened)
export class ReopenMembershipWhenChecklistReopened {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly journeys: Journeys,
    private readonly searchWords: SearchWords,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  async handle({ data: { membershipId, rejectedAt, byId } }: ChecklistReopened): Promise<void> {
    if (membershipId === null) return;
    const membership = await this.memberships.named(membershipId);
    await this.requireRoom(membership);
    if (!membership.reopen(new Date(rejectedAt))) throw new MembershipStaysOver('otherwise');
    await this.memberships.store(membership);
    await this.searchWords.refreshOne(membershipId);
    await this.journeys.reopen(membershipId);
    await this.audit.append({
      action: 'talent-clouds.membership-reopened', tenantId: membership.clientId, actorId: byId, subjectType: 'membership', subjectId: membershipId,
    });
  }

  /** The cloud is held, so that it is not deleted, and nobody joins it as the same talent, at this moment. */
  private async requireRoom({ cloudId, personId, agencyId }: Membership): Promise<void> {
    const cloud = await this.database.row<{ isGone: boolean }>('SELECT deleted_at IS NOT NULL AS "isGone" FROM talent_clouds.clouds WHERE id = $1 FOR UPDATE', [cloudId]);
    if (!cloud || cloud.isGone) throw new MembershipStaysOver('cloud is gone');
    if (await this.database.row(otherSql, [cloudId, personId, agencyId])) throw new MembershipStaysOver('came again');
  }
}

const otherSql = `
  SELECT 1 FROM talent_clouds.memberships
   WHERE cloud_id = $1 AND ended_at IS NULL AND (person_id = $2 OR agency_id = $3)`;
