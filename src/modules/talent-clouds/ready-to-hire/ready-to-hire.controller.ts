import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { placeOf } from '../place.js';
import { RecordId } from '../record-id.js';
import { MembershipQuery } from '../show-membership/membership.query.js';
import { availabilityForm } from '../show-membership/membership.view.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { readyToHireView } from './ready-to-hire.view.js';

/** The end of the way into a cloud. Whoever comes too early is led to what is still open. */
@Controller()
export class ReadyToHireController {
  constructor(
    private readonly membership: MembershipQuery,
    private readonly journeys: Journeys,
    private readonly clock: Clock,
  ) {}

  @Get(talentCloudsPaths.readyToHire(':id'))
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.membership.find(viewer, membershipId);
    if (row.state === 'joining') return redirect(this.journeys.nextPathOf(membershipId, row.steps));
    if (row.state !== 'ready') return redirect(talentCloudsPaths.membership(membershipId));
    const view = readyToHireView(row, placeOf(viewer, this.clock));
    return page('talent-clouds/ready-to-hire', { ...view, form: availabilityForm(row) }, { layout: 'focus' });
  }
}
