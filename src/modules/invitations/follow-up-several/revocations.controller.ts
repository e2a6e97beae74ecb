import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { sortForRevoking } from './fit.js';
import { RevokeSeveral } from './revoke-several.js';
import { SeveralInvitations } from './several-invitations.js';
import { idsOf, SeveralForm, tickedIds } from './several.form.js';
import { doneWords, revoking, severalView } from './several.view.js';

const template = 'invitations/several';
const layout = { layout: 'room' } as const;

/** *Revoke* for what is ticked on the list; the page asks once more, because it is for good. */
@Controller()
export class RevocationsController {
  constructor(
    private readonly several: SeveralInvitations,
    private readonly revoke: RevokeSeveral,
    private readonly clock: Clock,
  ) {}

  @Get(invitationsPaths.revocations)
  @Allow(mayInvite)
  async new(@CurrentViewer() viewer: Viewer, @Query('id') id: unknown): Promise<PageAnswer> {
    const several = await this.several.of(actingClientOf(viewer).id, tickedIds(id), this.clock.now(), { areLocked: false });
    return page(template, severalView(revoking, sortForRevoking(several)), layout);
  }

  @Post(invitationsPaths.revocations)
  @Allow(mayInvite)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(SeveralForm, body);
    if (!form.isValid) return invalid(template, severalView(revoking, { fit: [], skipped: [] }), form, layout);
    return redirect(invitationsPaths.list, { flash: doneWords(revoking, await this.revoke.run({ clientId: actingClientOf(viewer).id, personId: viewer.personId }, idsOf(form.values))) });
  }
}
