import { Injectable } from '@nestjs/common';
import { Agencies, type ManagedAgency } from '../../agencies/index.js';
import { Clock } from '../../../platform/clock/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { blankForm } from '../../../platform/forms/index.js';
import { AgencyForm } from '../accept-invitation/agency.form.js';
import { agencyQuestion, firstChoice } from './agency-question.view.js';
import { invitationView } from './invitation.view.js';
import { visibilityOfChoice } from '../visibility-words.js';
import type { OpenedInvitation } from './opened-invitation.query.js';

/** What views/invitations/show needs; only an agency's own invitation asks more than one statement. */
@Injectable()
export class InvitationPage {
  constructor(
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** @param agencyName what was typed so far, for the preview of the listing */
  async of(opened: OpenedInvitation, viewer: Viewer | null, agencyName = ''): Promise<object> {
    const view = invitationView(opened, viewer, this.clock.now());
    if (opened.audience === 'freelancer') return { ...view, agency: null };
    const managed = viewer !== null && opened.isTheirs ? await this.choices(viewer, opened) : null;
    const visibility = managed?.some(({ isConfirmed }) => isConfirmed) ? visibilityOfChoice(opened) : view.visibility;
    return { ...view, visibility, agency: agencyQuestion(opened, managed, agencyName), form: blankForm(AgencyForm, { agency: firstChoice(managed ?? []) }) };
  }

  /** None that an admin suspended; into a cloud, which makes a listing public, only those whose listing the person may make public. */
  private async choices({ personId }: Viewer, { target }: OpenedInvitation): Promise<ManagedAgency[]> {
    const managed = (await this.agencies.managedBy(personId)).filter(({ isSuspended }) => !isSuspended);
    return target === 'cloud' ? managed.filter(({ mayBecomePublic }) => mayBecomePublic) : managed;
  }
}
