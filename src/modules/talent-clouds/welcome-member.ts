import { Injectable } from '@nestjs/common';
import { Events } from '../../platform/events/index.js';
import { Audit } from '../audit/index.js';
import { Journeys } from '../journeys/index.js';
import { TalentJoinedCloud } from './events.js';
import type { Membership } from './membership.entity.js';
import { MembershipsRepository } from './memberships.repository.js';
import { SearchWords } from './search-words.js';

/** What being ready to hire brings with it, whichever way somebody came. Joins the caller's transaction. */
@Injectable()
export class WelcomeMember {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly journeys: Journeys,
    private readonly searchWords: SearchWords,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Ends the way into the cloud at its last step. Whoever is ready, or gone, stays as they are. */
  async makeReady(membership: Membership, at: Date): Promise<void> {
    if (!membership.becomeReady(at)) return;
    await this.memberships.store(membership);
    await this.journeys.mark(membership.id, [
      // Only a contract makes somebody ready who was not through with the profile: then nobody asks for it any more.
      { key: 'create-profile', status: 'skipped', from: ['locked', 'current'] },
      { key: 'create-agency-profile', status: 'skipped', from: ['locked', 'current'] },
      { key: 'verification', status: 'done' },
      { key: 'ready-to-hire', status: 'done', since: at },
    ]);
    await this.announce(membership, at);
  }

  /** Lets everybody know of somebody who is ready now. */
  async announce({ id: membershipId, cloudId, clientId, personId, agencyId }: Membership, at: Date): Promise<void> {
    await this.searchWords.refreshOne(membershipId);
    await this.audit.append({ action: 'talent-clouds.talent-joined', tenantId: clientId, actorId: personId, subjectType: 'membership', subjectId: membershipId });
    await this.events.publish(new TalentJoinedCloud({ membershipId, cloudId, clientId, personId, agencyId, at: at.toISOString() }));
  }
}
