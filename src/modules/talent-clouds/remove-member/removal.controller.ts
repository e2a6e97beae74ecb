import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayInvite } from '../../clients/index.js';
import { RecordId } from '../record-id.js';
import { MemberQuery, type ShownMember } from '../show-member/member.query.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { RemovalForm } from './removal.form.js';
import { RemoveMember } from './remove-member.js';

@Controller(talentCloudsPaths.memberRemoval(':id'))
@Allow(mayInvite)
export class RemovalController {
  constructor(
    private readonly member: MemberQuery,
    private readonly removeMember: RemoveMember,
  ) {}

  @Get()
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.member.find(viewer, membershipId);
    if (row.endedAt !== null) return redirect(talentCloudsPaths.member(membershipId));
    return page('talent-clouds/removal', { ...removalPage(row, viewer.locale), form: blankForm(RemovalForm) }, { layout: 'focus' });
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.member.find(viewer, membershipId);
    const form = await readForm(RemovalForm, body);
    if (!form.isValid) return invalid('talent-clouds/removal', removalPage(row, viewer.locale), form, { layout: 'focus' });
    await this.removeMember.run(viewer, membershipId, form.values.reason);
    return redirect(talentCloudsPaths.member(membershipId));
  }
}

function removalPage({ membershipId, talentName, cloudName }: ShownMember, lang: string): object {
  return {
    title: translate('Remove from this cloud', {}, lang),
    talentName,
    cloudName,
    action: talentCloudsPaths.memberRemoval(membershipId),
    backPath: talentCloudsPaths.member(membershipId),
  };
}
