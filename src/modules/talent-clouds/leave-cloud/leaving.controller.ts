import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { RecordId } from '../record-id.js';
import { MembershipQuery } from '../show-membership/membership.query.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { LeaveCloud } from './leave-cloud.js';

@Controller(talentCloudsPaths.leaving(':id'))
@Allow(signedIn)
export class LeavingController {
  constructor(
    private readonly membership: MembershipQuery,
    private readonly leaveCloud: LeaveCloud,
  ) {}

  @Get()
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string): Promise<PageAnswer | RedirectAnswer> {
    const { cloudName, clientName, agencyId, talentName, endedAt } = await this.membership.find(viewer, membershipId);
    if (endedAt !== null) return redirect(talentCloudsPaths.membership(membershipId));
    const view = {
      title: translate('Leave this cloud', {}, viewer.locale),
      cloudName,
      clientName,
      agencyName: agencyId === null ? '' : talentName,
      action: talentCloudsPaths.leaving(membershipId),
      backPath: talentCloudsPaths.membership(membershipId),
    };
    return page('talent-clouds/leaving', view, { layout: 'focus' });
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string): Promise<RedirectAnswer> {
    const { cloudName } = await this.membership.find(viewer, membershipId);
    await this.leaveCloud.run(viewer, membershipId);
    return redirect(talentCloudsPaths.membership(membershipId), { flash: { kind: 'ok', text: translate('You left {cloud}.', { cloud: cloudName }, viewer.locale) } });
  }
}
