import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AddressCodes } from '../../accounts/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { AnyContext, FormStandsAt, MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { wayOf } from '../open-invitation/way-of-strangers.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { OpenedInvitation } from '../open-invitation/opened-invitation.query.js';
import { isOpen, readsMailbox, Visitors } from '../open-invitation/visitors.js';
import { CodeForm } from './code.form.js';

const template = 'invitations/mailbox';
const layout = { layout: 'focus' } as const;

/** Through a copied link: whoever holds it shows, with a code mailed to the invited address, that they read its mailbox. */
@Controller()
export class MailboxController {
  constructor(
    private readonly visitors: Visitors,
    private readonly codes: AddressCodes,
  ) {}

  @Get(invitationsPaths.mailboxProof(':id'))
  @Public()
  async new(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!isOpen(opened) || readsMailbox(opened)) return redirect(invitationsPaths.invitation(id));
    return page(template, mailboxView(opened), layout);
  }

  /** *Mail me a code*: it goes to the invited address only. */
  @FormStandsAt(invitationsPaths.mailboxProof)
  @Post(invitationsPaths.mailboxCode(':id'))
  @Public()
  @AnyContext()
  async mail(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!isOpen(opened)) return redirect(invitationsPaths.invitation(id));
    await this.codes.mail(codeOf(opened));
    return redirect(invitationsPaths.mailboxProof(id), { flash: { kind: 'ok', text: `A code is on its way to ${opened.address}. It works for 15 minutes.` } });
  }

  @Post(invitationsPaths.mailboxProof(':id'))
  @Public()
  @AnyContext()
  async create(
    @Req() req: Request,
    @Res({ passthrough: true }) res: Response,
    @MaybeViewer() viewer: Viewer | null,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const opened = await this.visitors.open(req, viewer, id);
    if (!isOpen(opened)) return redirect(invitationsPaths.invitation(id));
    const form = await readForm(CodeForm, body);
    if (form.isValid && !(await this.codes.check({ ...codeOf(opened), code: form.values.code }))) {
      form.addError('code', 'That is not the newest code, or its time is over. Ask for another one');
    }
    if (!form.isValid) return invalid(template, mailboxView(opened), form, layout);
    await this.visitors.prove(res, opened);
    return redirect(viewer === null ? wayOf({ ...opened, hasProof: true }) : invitationsPaths.invitation(id));
  }
}

function codeOf(opened: OpenedInvitation) {
  return { address: opened.foldedAddress, purpose: 'invitation', subjectId: opened.id };
}

function mailboxView(opened: OpenedInvitation) {
  return {
    title: 'Show that this mailbox is yours',
    address: opened.address,
    clientName: opened.clientName,
    projectName: opened.title,
    form: blankForm(CodeForm),
    paths: {
      invitation: invitationsPaths.invitation(opened.id),
      code: invitationsPaths.mailboxCode(opened.id),
      proof: invitationsPaths.mailboxProof(opened.id),
    },
    footerNote: `Sent by ${opened.clientName} through Gangway`,
  };
}
