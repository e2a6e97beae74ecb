import { Body, Controller, Param, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { isId, newId } from '../../../platform/database/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayInvite } from '../../clients/index.js';
import { placeOf } from '../place.js';
import { RecordId } from '../record-id.js';
import { MemberQuery } from '../show-member/member.query.js';
import { memberView } from '../show-member/member.view.js';
import { TagForm } from '../tag-member/tag.form.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { NoteForm } from './note.form.js';
import { WriteNote } from './write-note.js';

@Controller()
export class NotesController {
  constructor(
    private readonly member: MemberQuery,
    private readonly writeNote: WriteNote,
    private readonly clock: Clock,
  ) {}

  @FormStandsAt(talentCloudsPaths.member)
  @Post(talentCloudsPaths.memberNotes(':id'))
  @Allow(mayInvite)
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) membershipId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.member.find(viewer, membershipId);
    const form = await readForm(NoteForm, body);
    if (!form.isValid) {
      return invalid('talent-clouds/member', { ...memberView(row, placeOf(viewer, this.clock)), tagForm: blankForm(TagForm) }, form, { layout: 'room' });
    }
    const { note, formKey } = form.values;
    await this.writeNote.run(viewer, membershipId, { noteId: isId(formKey) ? formKey : newId(), text: note });
    return redirect(talentCloudsPaths.member(membershipId), { flash: { kind: 'ok', text: translate('Note added', {}, viewer.locale) } });
  }
}
