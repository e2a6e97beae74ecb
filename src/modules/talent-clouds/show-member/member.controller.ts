import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { mayInvite } from '../../clients/index.js';
import { placeOf } from '../place.js';
import { RecordId } from '../record-id.js';
import { TagForm } from '../tag-member/tag.form.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { NoteForm } from '../write-note/note.form.js';
import { MemberQuery } from './member.query.js';
import { memberView } from './member.view.js';

/** A member of a cloud, as its client sees them. */
@Controller()
export class MemberController {
  constructor(
    private readonly member: MemberQuery,
    private readonly clock: Clock,
  ) {}

  @Get(talentCloudsPaths.member(':id'))
  @Allow(mayInvite)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string): Promise<PageAnswer> {
    const view = memberView(await this.member.find(viewer, membershipId), placeOf(viewer, this.clock));
    return page('talent-clouds/member', { ...view, form: blankForm(NoteForm), tagForm: blankForm(TagForm) }, { layout: 'room' });
  }
}
