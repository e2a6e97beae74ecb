import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { placeOf } from '../place.js';
import { RecordId } from '../record-id.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { MembershipQuery } from './membership.query.js';
import { availabilityForm, membershipView } from './membership.view.js';

/** One's membership: the cloud, who sees what, one's availability, and the way out. */
@Controller()
export class MembershipController {
  constructor(
    private readonly membership: MembershipQuery,
    private readonly journeys: Journeys,
    private readonly clock: Clock,
  ) {}

  @Get(talentCloudsPaths.membership(':id'))
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string): Promise<PageAnswer> {
    const row = await this.membership.find(viewer, membershipId);
    const nextPath = row.state === 'joining' ? this.journeys.nextPathOf(membershipId, row.steps) : '';
    const view = membershipView(row, nextPath, placeOf(viewer, this.clock));
    return page('talent-clouds/membership', { ...view, form: availabilityForm(row) }, { layout: 'room' });
  }
}
