import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, readForm, type FormView } from '../../../platform/forms/index.js';
import { sendMailHtml } from '../../../platform/mail/index.js';
import { Allow, allowFraming, CurrentViewer, FormStandsAt, Limits, type Viewer } from '../../../platform/security/index.js';
import { formatDateTime, page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { ApproverSettingsQuery } from '../approve-invitation/approver-settings.query.js';
import { approversInWords } from '../approve-invitation/approver-words.js';
import { invitationsPaths } from '../invitations.paths.js';
import { invitationId } from '../invitation-id.js';
import type { InvitationState } from '../invitation-state.js';
import { refuseAfterStart, sendAtOf, SendingForm } from '../schedule-invitation/sending.form.js';
import { AddressNotes } from './address-notes.js';
import { checkView } from './check.view.js';
import { DraftMail } from './draft-mail.js';
import { DraftQuery, type Draft } from './draft.query.js';
import { InviteTalent } from './invite-talent.js';

/** More than anybody checks one by one; a list of people is imported instead. */
const sendings = { max: 200, perMinutes: 60 };

/** *Check your invitation*: the mail exactly as it will arrive, and everything in it with a way to change it. */
@Controller()
export class DraftController {
  constructor(
    private readonly drafts: DraftQuery,
    private readonly inviteTalent: InviteTalent,
    private readonly mails: DraftMail,
    private readonly notes: AddressNotes,
    private readonly approvers: ApproverSettingsQuery,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  @Get(invitationsPaths.draft(':id'))
  @Allow(mayInvite)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res({ passthrough: true }) res: Response): Promise<PageAnswer | RedirectAnswer> {
    const draft = await this.draft(viewer, id);
    if (draft.state !== 'draft') return redirect(invitationsPaths.clientInvitation(id));
    if (!draft.isComplete) return redirect(invitationsPaths.draftEdit(id));
    return this.shown(viewer, draft, blankForm(SendingForm, { sendWhen: 'now', sendHour: '09:00' }), res);
  }

  /** The mail at its own address, for the frame. */
  @Get(invitationsPaths.draftMail(':id'))
  @Allow(mayInvite)
  async mail(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() res: Response): Promise<void> {
    sendMailHtml(res, await this.mails.htmlOf(await this.draft(viewer, id), viewer));
  }

  /** *Send invitation*: now, or at the hour that was chosen. */
  @FormStandsAt(invitationsPaths.draft)
  @Post(invitationsPaths.draftSending(':id'))
  @Allow(mayInvite)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown, @Res({ passthrough: true }) res: Response): Promise<PageAnswer | RedirectAnswer> {
    const draft = await this.draft(viewer, id);
    const form = await readForm(SendingForm, body);
    const sendAt = sendAtOf(form, viewer.timeZone, this.clock.now());
    refuseAfterStart(form, { startsOn: draft.target === 'contract' ? draft.startsOn : null, now: this.clock.now() });
    if (!form.isValid && draft.state === 'draft' && draft.isComplete) return this.shown(viewer, draft, form.view(), res);
    await this.limits.take('invitation sending', viewer.personId, sendings);
    const state = await this.inviteTalent.run(viewer, draft.id, sendAt);
    return redirect(invitationsPaths.list, { flash: { kind: 'ok', text: afterSending(draft, state, sendAt, { viewer, now: this.clock.now() }) } });
  }

  private draft(viewer: Viewer, id: string): Promise<Draft> {
    return this.drafts.ofClient(actingClientOf(viewer).id, invitationId(id));
  }

  private async shown(viewer: Viewer, draft: Draft, form: FormView, res: Response): Promise<PageAnswer> {
    const clientId = actingClientOf(viewer).id;
    const [notes, approvers] = await Promise.all([this.notes.about(clientId, draft.address, draft.id), this.approvers.ofClient(clientId)]);
    allowFraming(res);
    const shown = { mail: this.mails.contentOf(draft, viewer), notes, approvers: approversInWords(approvers), form, timeZone: viewer.timeZone, now: this.clock.now() };
    return page('invitations/check', checkView(draft, shown), { layout: 'room', status: form.hasErrors ? 422 : 200 });
  }
}

/** What became of the press, in a sentence. */
function afterSending({ name, address }: Draft, state: InvitationState, sendAt: Date | null, { viewer, now }: { viewer: Viewer; now: Date }): string {
  if (state === 'awaiting approval') return `The invitation to ${name} waits for approval. We tell you by mail what was decided.`;
  if (state === 'scheduled' && sendAt !== null) return `The invitation to ${name} goes out on ${formatDateTime(sendAt, { timeZone: viewer.timeZone, lang: viewer.locale, now })}.`;
  return `The invitation to ${name} is on its way to ${address}.`;
}
