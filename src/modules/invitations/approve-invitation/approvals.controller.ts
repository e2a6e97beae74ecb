import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { actingClientOf, mayApprove } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { isId } from '../../../platform/database/index.js';
import { blankForm, readForm, type FormView } from '../../../platform/forms/index.js';
import { sendMailHtml } from '../../../platform/mail/index.js';
import { Allow, allowFraming, CurrentViewer, FormStandsAt, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { approvalsPaths } from '../invitations.paths.js';
import { DraftMail } from '../invite-talent/draft-mail.js';
import { DraftQuery } from '../invite-talent/draft.query.js';
import { ApprovalNotFound } from './approval.errors.js';
import { ApprovalItemQuery } from './approval-item.query.js';
import { approvalView } from './approval.view.js';
import { DecideApproval, type AfterApproval } from './decide-approval.js';
import { SendBackForm } from './send-back.form.js';

const layout = { layout: 'room' } as const;

const afterwards: Readonly<Record<Exclude<AfterApproval, null>, string>> = {
  'next step': 'Approved. The next step is asked now.',
  scheduled: 'Approved. It goes out at its hour.',
  sent: 'Approved. The invitation is on its way.',
};

/** One invitation before somebody who is asked whether it may go out. */
@Controller()
@Allow(mayApprove)
export class ApprovalsController {
  constructor(
    private readonly items: ApprovalItemQuery,
    private readonly drafts: DraftQuery,
    private readonly mails: DraftMail,
    private readonly decide: DecideApproval,
    private readonly clock: Clock,
  ) {}

  @Get(approvalsPaths.item(':id'))
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res({ passthrough: true }) res: Response): Promise<PageAnswer> {
    allowFraming(res);
    return this.shown(viewer, id, blankForm(SendBackForm));
  }

  /** The mail at its own address, for the frame. */
  @Get(approvalsPaths.mail(':id'))
  async mail(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() res: Response): Promise<void> {
    const { item, draft } = await this.found(viewer, id);
    if (item.decision !== null) throw new ApprovalNotFound();
    sendMailHtml(res, await this.mails.htmlOf(draft, { fullName: draft.inviterName, email: draft.inviterEmail }));
  }

  /** *Approve*. */
  @FormStandsAt(approvalsPaths.item)
  @Post(approvalsPaths.approval(':id'))
  async approve(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    const came = await this.decide.approve(viewer, approvalId(id));
    if (came === null) return this.decidedBefore(id);
    return redirect(approvalsPaths.list, { flash: { kind: 'ok', text: afterwards[came] } });
  }

  /** *Send back*, with a reason. */
  @FormStandsAt(approvalsPaths.item)
  @Post(approvalsPaths.return(':id'))
  async sendBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown, @Res({ passthrough: true }) res: Response): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(SendBackForm, body);
    if (!form.isValid) {
      allowFraming(res);
      return this.shown(viewer, id, form.view());
    }
    if (!(await this.decide.sendBack(viewer, approvalId(id), form.values.reason))) return this.decidedBefore(id);
    return redirect(approvalsPaths.list, { flash: { kind: 'ok', text: 'Sent back. The inviter reads your reason and can send it again.' } });
  }

  private decidedBefore(id: string): RedirectAnswer {
    return redirect(approvalsPaths.item(id), { flash: { kind: 'info', text: 'Somebody has decided it already. Nothing was changed.' } });
  }

  private async shown(viewer: Viewer, id: string, form: FormView): Promise<PageAnswer> {
    const { item, draft } = await this.found(viewer, id);
    const mail = item.decision === null ? this.mails.contentOf(draft, { fullName: draft.inviterName, email: draft.inviterEmail }) : null;
    const place = { timeZone: viewer.timeZone, lang: viewer.locale, now: this.clock.now() };
    return page('invitations/approval', { ...approvalView(item, draft, mail, place), form }, { ...layout, status: form.hasErrors ? 422 : 200 });
  }

  private async found(viewer: Viewer, id: string) {
    const clientId = actingClientOf(viewer).id;
    const item = await this.items.find(approvalId(id), { clientId, personId: viewer.personId });
    return { item, draft: await this.drafts.ofClient(clientId, item.invitationId) };
  }
}

function approvalId(text: string): string {
  if (!isId(text)) throw new ApprovalNotFound();
  return text;
}
