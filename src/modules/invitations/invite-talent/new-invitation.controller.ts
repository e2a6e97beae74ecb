import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { blankForm, formView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import { invitationId } from '../invitation-id.js';
import { OwnValuesForm } from '../own-fields/own-values.form.js';
import { typedOwnValues } from '../own-fields/own-values.js';
import { AddressNotes } from './address-notes.js';
import { typedAgain } from './draft-input.js';
import { DraftQuery } from './draft.query.js';
import { HalfFilledForm } from './half-filled.form.js';
import { InvitePage } from './invite-page.js';
import { MailPreview } from './mail-preview.js';

/** *Invite talent*: what is typed becomes a draft, which *Check your invitation* shows. */
@Controller()
export class NewInvitationController {
  constructor(
    private readonly drafts: DraftQuery,
    private readonly invitePage: InvitePage,
    private readonly notes: AddressNotes,
    private readonly preview: MailPreview,
  ) {}

  @Get(invitationsPaths.newInvitation)
  @Allow(mayInvite)
  new(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    return this.invitePage.show(viewer, null, filled({ kind: 'freelancer-contract', contractKind: 'hourly', currency: 'USD' }));
  }

  @Post(invitationsPaths.newInvitation)
  @Allow(mayInvite)
  create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    return this.invitePage.save(viewer, null, body);
  }

  @Get(invitationsPaths.draftEdit(':id'))
  @Allow(mayInvite)
  async edit(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const draft = await this.drafts.ofClient(actingClientOf(viewer).id, invitationId(id));
    if (draft.state !== 'draft') return redirect(invitationsPaths.clientInvitation(id));
    const own = typedOwnValues(await this.invitePage.fieldsOf(viewer), draft.ownValues);
    return this.invitePage.show(viewer, id, filled(typedAgain(draft), own));
  }

  @Post(invitationsPaths.draftEdit(':id'))
  @Allow(mayInvite)
  update(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    return this.invitePage.save(viewer, invitationId(id), body);
  }

  /** What the client knows about an address, while it is being typed. Posted, because an address has no place in a URL. */
  @FormStandsAt(invitationsPaths.newInvitation)
  @Post(invitationsPaths.addressNotes)
  @Allow(mayInvite)
  async addressNotes(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer> {
    const notes = await this.notes.about(actingClientOf(viewer).id, typedIn(body, 'email'), typedIn(body, 'draftId'));
    const data = { title: 'About this address', notes, notesPath: invitationsPaths.addressNotes };
    return page('invitations/address-notes', data, { layout: 'room', fragment: 'invitations/_address-notes' });
  }

  /** The mail as far as it is typed. */
  @FormStandsAt(invitationsPaths.newInvitation)
  @Post(invitationsPaths.mailPreview)
  @Allow(mayInvite)
  async mailPreview(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer> {
    const typed = Object.fromEntries(Object.keys(filled({}).input).map((field) => [field, typedIn(body, field)]));
    const data = { title: 'The mail', mail: await this.preview.of(viewer, typed), previewPath: invitationsPaths.mailPreview };
    return page('invitations/mail-preview', data, { layout: 'room', fragment: 'invitations/_mail-preview' });
  }
}

/** The form with this in it; the client's own fields are inputs of the same page. */
function filled(typed: Partial<Record<keyof HalfFilledForm, string>>, own: Record<string, string> = {}) {
  return formView({ ...blankForm(HalfFilledForm, typed).input, ...blankForm(OwnValuesForm, own).input }, []);
}

function typedIn(body: unknown, field: string): string {
  const typed: unknown = typeof body === 'object' && body !== null && Object.hasOwn(body, field) ? Reflect.get(body, field) : '';
  return typeof typed === 'string' ? typed.normalize('NFC').replace(/\u0000/g, '').trim() : '';
}
