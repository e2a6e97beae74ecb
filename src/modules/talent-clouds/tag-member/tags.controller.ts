import { Body, Controller, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayInvite } from '../../clients/index.js';
import { placeOf } from '../place.js';
import { RecordId } from '../record-id.js';
import { MemberQuery } from '../show-member/member.query.js';
import { memberView } from '../show-member/member.view.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { NoteForm } from '../write-note/note.form.js';
import { TagForm } from './tag.form.js';
import { TagMember } from './tag-member.js';

@Controller()
@Allow(mayInvite)
export class TagsController {
  constructor(
    private readonly member: MemberQuery,
    private readonly tagMember: TagMember,
    private readonly clock: Clock,
  ) {}

  @FormStandsAt(talentCloudsPaths.member)
  @Post(talentCloudsPaths.memberTags(':id'))
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.member.find(viewer, membershipId);
    const form = await readForm(TagForm, body);
    if (!form.isValid) {
      const view = { ...memberView(row, placeOf(viewer, this.clock)), form: blankForm(NoteForm), tagForm: form.view() };
      return page('talent-clouds/member', view, { layout: 'room', status: 422 });
    }
    await this.tagMember.add(viewer, membershipId, form.values.tag);
    return redirect(talentCloudsPaths.member(membershipId));
  }

  @FormStandsAt(talentCloudsPaths.member)
  @Post(talentCloudsPaths.memberTagRemoval(':id'))
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string, @Body() body: unknown): Promise<RedirectAnswer> {
    const form = await readForm(TagForm, body);
    await this.tagMember.remove(viewer, membershipId, form.values.tag);
    return redirect(talentCloudsPaths.member(membershipId));
  }
}
