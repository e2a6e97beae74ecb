import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { TalentClouds } from '../../talent-clouds/index.js';
import { blankForm, invalid, readForm, type FormReading } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { AlreadyInvited, CloudNotThere, InvitationNotOpen } from '../invitation.errors.js';
import { invitationsPaths } from '../invitations.paths.js';
import { invitationId } from '../invitation-id.js';
import { typedAgain } from './draft-input.js';
import { DraftQuery } from './draft.query.js';
import { checkTogether, InviteForm } from './invite.form.js';
import { inviteView } from './invite.view.js';
import { KeepDraft } from './keep-draft.js';

const template = 'invitations/new';
const layout = { layout: 'room' } as const;

/** *Invite talent*: what is typed becomes a draft, which *Check your invitation* shows. */
@Controller()
export class NewInvitationController {
  constructor(
    private readonly drafts: DraftQuery,
    private readonly keepDraft: KeepDraft,
    private readonly clouds: TalentClouds,
  ) {}

  @Get(invitationsPaths.newInvitation)
  @Allow(mayInvite)
  async new(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const form = blankForm(InviteForm, { kind: 'freelancer-contract', contractKind: 'hourly', currency: 'USD' });
    return page(template, { ...(await this.view(viewer, invitationsPaths.newInvitation)), form }, layout);
  }

  @Post(invitationsPaths.newInvitation)
  @Allow(mayInvite)
  create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    return this.keep(viewer, null, body);
  }

  @Get(invitationsPaths.draftEdit(':id'))
  @Allow(mayInvite)
  async edit(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const draft = await this.drafts.ofClient(actingClientOf(viewer).id, invitationId(id));
    if (draft.state !== 'draft') return redirect(invitationsPaths.clientInvitation(id));
    const form = blankForm(InviteForm, typedAgain(draft));
    return page(template, { ...(await this.view(viewer, invitationsPaths.draftEdit(id))), form }, layout);
  }

  @Post(invitationsPaths.draftEdit(':id'))
  @Allow(mayInvite)
  update(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    return this.keep(viewer, invitationId(id), body);
  }

  private async keep(viewer: Viewer, draftId: string | null, body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(InviteForm, body);
    checkTogether(form);
    const kept = form.isValid ? await this.tryToKeep(viewer, draftId, form) : null;
    if (kept !== null) return redirect(invitationsPaths.draft(kept));
    const action = draftId === null ? invitationsPaths.newInvitation : invitationsPaths.draftEdit(draftId);
    return invalid(template, await this.view(viewer, action), form, layout);
  }

  /** A duplicate is a mistake in the form: it stands at the address, and says who has invited it and when. So is a cloud that is not there. */
  private async tryToKeep(viewer: Viewer, draftId: string | null, form: FormReading<InviteForm>): Promise<string | null> {
    try {
      return await this.keepDraft.run(viewer, draftId, form.values);
    } catch (error) {
      if (error instanceof InvitationNotOpen && draftId !== null) return draftId;
      if (error instanceof AlreadyInvited) form.addError('email', error.message);
      else if (error instanceof CloudNotThere) form.addError('cloudId', error.message);
      else throw error;
      return null;
    }
  }

  private async view(viewer: Viewer, action: string): Promise<object> {
    return inviteView(action, await this.clouds.ofClient(actingClientOf(viewer).id));
  }
}
