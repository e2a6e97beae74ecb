import { Body, Controller, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { Journeys } from '../../journeys/index.js';
import { placeOf } from '../place.js';
import { RecordId } from '../record-id.js';
import { MembershipQuery } from '../show-membership/membership.query.js';
import { membershipView } from '../show-membership/membership.view.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { AvailabilityForm } from './availability.form.js';
import { ConfirmAvailability } from './confirm-availability.js';
import { availabilityOf } from './read-availability.js';

@Controller()
export class AvailabilityController {
  constructor(
    private readonly membership: MembershipQuery,
    private readonly confirmAvailability: ConfirmAvailability,
    private readonly journeys: Journeys,
    private readonly clock: Clock,
  ) {}

  @FormStandsAt(talentCloudsPaths.membership)
  @Post(talentCloudsPaths.availability(':id'))
  @Allow(signedIn)
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.membership.find(viewer, membershipId);
    const form = await readForm(AvailabilityForm, body);
    const availability = availabilityOf(form);
    if (availability === null) {
      const nextPath = row.state === 'joining' ? this.journeys.nextPathOf(membershipId, row.steps) : '';
      return invalid('talent-clouds/membership', membershipView(row, nextPath, placeOf(viewer, this.clock)), form, { layout: 'room' });
    }
    await this.confirmAvailability.run(viewer, membershipId, availability);
    const text = translate("Your availability is confirmed. {client} sees it with today's date.", { client: row.clientName }, viewer.locale);
    return redirect(talentCloudsPaths.membership(membershipId), { flash: { kind: 'ok', text } });
  }
}
