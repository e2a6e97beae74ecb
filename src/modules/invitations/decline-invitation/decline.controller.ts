import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { AnyContext, FormStandsAt, Limits, MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { OpenedInvitation } from '../open-invitation/opened-invitation.query.js';
import { isOpen, mayOptOut, Visitors } from '../open-invitation/visitors.js';
import { DeclineInvitation } from './decline-invitation.js';
import { reasonsFor } from './decline-reasons.js';
import { DeclineForm } from './decline.form.js';

const template = 'invitations/decline';
const layout = { layout: 'focus' } as const;
/** Each tells the inviter by mail, and whoever holds the link may go back and forth. */
const perInvitation = { max: 5, perMinutes: 60 };

/** Saying no, without an account. A reason must be chosen, which is more than a scanner does. */
@Controller()
export class DeclineController {
  constructor(
    private readonly visitors: Visitors,
    private readonly decline: DeclineInvitation,
    private readonly limits: Limits,
  ) {}

  @Get(invitationsPaths.decline(':id'))
  @Public()
  async new(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!isOpen(opened)) return redirect(invitationsPaths.invitation(id));
    return page(template, { ...declineView(opened), form: blankForm(DeclineForm) }, layout);
  }

  @Post(invitationsPaths.decline(':id'))
  @Public()
  @AnyContext()
  async create(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!isOpen(opened)) return redirect(invitationsPaths.invitation(id));
    const form = await readForm(DeclineForm, body);
    if (!form.isValid) return invalid(template, declineView(opened), form, layout);
    await this.limits.take('invitation decline', id, perInvitation);
    const { reason, note, optOut } = form.values;
    await this.decline.run(id, { reason, note, wantsNoMore: optOut === 'yes' && mayOptOut(opened), personId: ownerOf(opened, viewer) });
    return redirect(invitationsPaths.invitation(id));
  }

  /** *Take it back*, until the deadline. */
  @FormStandsAt(invitationsPaths.invitation)
  @Post(invitationsPaths.declineWithdrawal(':id'))
  @Public()
  @AnyContext()
  async destroy(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (opened.state !== 'declined' || opened.isOver) return redirect(invitationsPaths.invitation(id));
    await this.decline.takeBack(id, { personId: ownerOf(opened, viewer), readsMailbox: mayOptOut(opened) });
    return redirect(invitationsPaths.invitation(id), { flash: { kind: 'ok', text: 'The invitation is open again.' } });
  }
}

function ownerOf(opened: OpenedInvitation, viewer: Viewer | null): string | null {
  return opened.isTheirs && viewer !== null ? viewer.personId : null;
}

function declineView(opened: OpenedInvitation) {
  const { id, target, address, clientName, inviterName, inviterEmail, title, expiresAt } = opened;
  return {
    title: 'Decline the invitation',
    isCloud: target === 'cloud',
    projectName: title,
    clientName,
    inviterName,
    inviterEmail,
    address,
    mayOptOut: mayOptOut(opened),
    openUntil: expiresAt,
    reasons: reasonsFor(target),
    paths: { invitation: invitationsPaths.invitation(id), decline: invitationsPaths.decline(id) },
    footerNote: `Sent by ${clientName} through Gangway`,
    reportPath: accountsPaths.report(id),
  };
}
