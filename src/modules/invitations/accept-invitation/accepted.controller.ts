import { Controller, Get, Param } from '@nestjs/common';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { Database } from '../../../platform/database/index.js';
import { Allow, CurrentViewer, signedIn, type Viewer } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { InvitationNotFound } from '../invitation.errors.js';
import { invitationId } from '../invitation-id.js';
import { invitationsPaths } from '../invitations.paths.js';

/** What was accepted, long afterwards: leads on to the contract or to the membership, whichever the journey hangs on. */
@Controller()
export class AcceptedController {
  constructor(private readonly database: Database) {}

  @Get(invitationsPaths.accepted(':id'))
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    const journey = await this.database.row<{ isContract: boolean }>(mapSql, [invitationId(id), viewer.personId]);
    if (!journey) throw new InvitationNotFound();
    return redirect(journey.isContract ? contractsPaths.review(id) : talentCloudsPaths.membership(id));
  }
}

/** Their own journey, or one of an agency that they belong to. */
const mapSql = `
  SELECT j.map LIKE '%-contract' AS "isContract"
    FROM journeys.journey_cards j
   WHERE j.subject_id = $1
     AND (j.person_id = $2 OR EXISTS (SELECT 1 FROM agencies.member_cards m WHERE m.agency_id = j.agency_id AND m.person_id = $2 AND m.is_active))`;
