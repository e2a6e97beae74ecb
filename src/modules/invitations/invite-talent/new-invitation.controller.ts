import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { currencies, blankForm, invalid, readForm, type FormReading, type FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { AlreadyInvited, InvitationNotOpen } from '../invitation.errors.js';
import { invitationsPaths } from '../invitations.paths.js';
import { invitationId } from '../invitation-id.js';
import { typedAgain } from './draft-input.js';
import { DraftQuery } from './draft.query.js';
import { checkTogether, InviteForm } from './invite.form.js';
import { KeepDraft } from './keep-draft.js';

const template = 'invitations/new';
const layout = { layout: 'room' } as const;

/** *Invite talent*: what is typed becomes a draft, which *Check your invitation* shows. */
@Controller()
export class NewInvitationController {
  constructor(
    private readonly drafts: DraftQuery,
    private readonly keepDraft: KeepDraft,
  ) {}

  @Get(invitationsPaths.newInvitation)
  @Allow(mayInvite)
  new(): PageAnswer {
    const form = blankForm(InviteForm, { kind: 'freelancer-contract', contractKind: 'hourly', currency: 'USD' });
    return page(template, inviteView(invitationsPaths.newInvitation, form), layout);
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
    return page(template, inviteView(invitationsPaths.draftEdit(id), blankForm(InviteForm, typedAgain(draft))), layout);
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
    return invalid(template, inviteView(action, form.view()), form, layout);
  }

  /** A duplicate is a mistake in the form: it stands at the address, and says who has invited it and when. */
  private async tryToKeep(viewer: Viewer, draftId: string | null, form: FormReading<InviteForm>): Promise<string | null> {
    try {
      return await this.keepDraft.run(viewer, draftId, form.values);
    } catch (error) {
      if (error instanceof InvitationNotOpen && draftId !== null) return draftId;
      if (!(error instanceof AlreadyInvited)) throw error;
      form.addError('email', error.message);
      return null;
    }
  }
}

function inviteView(action: string, form: FormView) {
  return {
    title: 'Invite talent',
    action,
    form,
    kinds: [{ value: 'freelancer-contract', label: 'Freelancer to a contract', hint: 'They read the contract, do your onboarding tasks and start' }],
    contractKinds: [
      { value: 'hourly', label: 'Hourly' },
      { value: 'fixed', label: 'Fixed price' },
    ],
    currencies,
    listPath: invitationsPaths.list,
  };
}
