import { Injectable } from '@nestjs/common';
import { actingClientOf } from '../../clients/index.js';
import { TalentClouds } from '../../talent-clouds/index.js';
import { FormReading, readForm, type FormView } from '../../../platform/forms/index.js';
import { newId } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { AlreadyInvited, AskedNotToBeInvited, CloudNotThere, InvitationNotOpen } from '../invitation.errors.js';
import { FormKey, keyOf } from '../form-key.form.js';
import { invitationsPaths } from '../invitations.paths.js';
import { OwnFieldsQuery } from '../own-fields/own-fields.query.js';
import { checkRequired, OwnValuesForm } from '../own-fields/own-values.form.js';
import { valuesOf, type OwnField } from '../own-fields/own-values.js';
import { AddressNotes } from './address-notes.js';
import { HalfFilledForm } from './half-filled.form.js';
import { checkTogether, InviteForm } from './invite.form.js';
import { inviteView } from './invite.view.js';
import { KeepDraft, type KeptDraft } from './keep-draft.js';
import { MailPreview } from './mail-preview.js';

const template = 'invitations/new';

/** *Invite talent* as a whole: our fields and the client's own in one form, kept half-filled or as what can be checked and sent. */
@Injectable()
export class InvitePage {
  constructor(
    private readonly keepDraft: KeepDraft,
    private readonly clouds: TalentClouds,
    private readonly ownFields: OwnFieldsQuery,
    private readonly notes: AddressNotes,
    private readonly preview: MailPreview,
  ) {}

  /** The page with this in its fields. */
  async show(viewer: Viewer, draftId: string | null, form: FormView): Promise<PageAnswer> {
    const fields = await this.fieldsOf(viewer);
    return page(template, await this.view(viewer, draftId, { fields, form }), { layout: 'room', status: form.hasErrors ? 422 : 200 });
  }

  /** *Continue*: what is complete becomes a draft to check. */
  async save(viewer: Viewer, draftId: string | null, body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const fields = await this.fieldsOf(viewer);
    const [form, own, key] = await Promise.all([readForm(InviteForm, body), readForm(OwnValuesForm, body), readForm(FormKey, body)]);
    checkTogether(form);
    const isToContract = !form.values.kind.endsWith('-cloud');
    if (isToContract) checkRequired(own, fields);
    const both = together(together(form, own), key);
    const kept = both.isValid ? await this.tryToKeep(viewer, { draftId, formKey: keyOf(key.values) }, both, isToContract ? valuesOf(fields, own.values) : []) : null;
    return kept === null ? this.show(viewer, draftId, both.view()) : redirect(invitationsPaths.draft(kept));
  }

  /** *Save draft*: nothing is asked for, and nothing typed is lost. */
  async saveHalf(viewer: Viewer, draftId: string | null, body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const fields = await this.fieldsOf(viewer);
    const [form, own, key] = await Promise.all([readForm(HalfFilledForm, body), readForm(OwnValuesForm, body), readForm(FormKey, body)]);
    const both = together(together(form, own), key);
    if (!both.isValid) return this.show(viewer, draftId, both.view());
    try {
      await this.keepDraft.half(viewer, { draftId, formKey: keyOf(key.values) }, form.values, valuesOf(fields, own.values));
    } catch (error) {
      if (error instanceof InvitationNotOpen && draftId !== null) return redirect(invitationsPaths.clientInvitation(draftId));
      throw error;
    }
    return redirect(invitationsPaths.drafts, { flash: { kind: 'ok', text: 'The draft is saved. Nothing was sent.' } });
  }

  fieldsOf(viewer: Viewer): Promise<OwnField[]> {
    return this.ownFields.ofClient(actingClientOf(viewer).id);
  }

  /** A duplicate is a mistake in the form: it stands at the address, and says who has invited it and when. So is a cloud that is not there. */
  private async tryToKeep(viewer: Viewer, which: KeptDraft, form: FormReading<InviteForm>, ownValues: ReturnType<typeof valuesOf>): Promise<string | null> {
    try {
      return await this.keepDraft.run(viewer, which, form.values, ownValues);
    } catch (error) {
      if (error instanceof InvitationNotOpen && which.draftId !== null) return which.draftId;
      if (error instanceof AlreadyInvited || error instanceof AskedNotToBeInvited) form.addError('email', error.message);
      else if (error instanceof CloudNotThere) form.addError('cloudId', error.message);
      else throw error;
      return null;
    }
  }

  private async view(viewer: Viewer, draftId: string | null, { fields, form }: { fields: readonly OwnField[]; form: FormView }): Promise<object> {
    const clientId = actingClientOf(viewer).id;
    const [clouds, notes] = await Promise.all([this.clouds.ofClient(clientId), this.notes.about(clientId, form.input.email ?? '', draftId)]);
    return { ...inviteView(draftId, clouds, fields), formKey: form.input.formKey || newId(), form, notes, mail: await this.preview.of(viewer, form.input) };
  }
}

/** Two readings of one page: their mistakes are told together. */
function together<T extends object>(form: FormReading<T>, own: FormReading<object>): FormReading<T> {
  return new FormReading(form.values, { ...form.input, ...own.input }, [...form.errors, ...own.errors]);
}
