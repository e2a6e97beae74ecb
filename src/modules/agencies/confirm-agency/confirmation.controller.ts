import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { Journeys } from '../../journeys/index.js';
import { isId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { FileStore, sendPagePicture } from '../../../platform/files/index.js';
import { Allow, CurrentViewer, FormStandsAt, Limits, MaybeViewer, Public, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { ConfirmAgency } from './confirm-agency.js';
import { ConfirmationVisitors } from './confirmation-visitors.js';
import { confirmationView } from './confirmation.view.js';
import { ResendConfirmation } from './resend-confirmation.js';

/** The step *Public listing*. Looking changes nothing; only the signed-in owner's press makes the listing public. */
@Controller()
export class ConfirmationController {
  constructor(
    private readonly visitors: ConfirmationVisitors,
    private readonly confirmAgency: ConfirmAgency,
    private readonly resendConfirmation: ResendConfirmation,
    private readonly journeys: Journeys,
    private readonly files: FileStore,
    private readonly limits: Limits,
  ) {}

  @Get(agenciesPaths.confirmation(':id'))
  @Public()
  async show(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const visit = await this.visitors.visit(req, viewer, id);
    if (!visit) return redirect(accountsPaths.signIn(agenciesPaths.confirmation(id)));
    return page('agencies/confirmation', confirmationView(visit, viewer), { layout: 'focus' });
  }

  @Get(agenciesPaths.confirmationLogo(':id'))
  @Public()
  async logo(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Param('id') id: string, @Res() res: Response): Promise<void> {
    const visit = await this.visitors.visit(req, viewer, id);
    if (!visit || visit.row.logoFileId === null) throw new NotFound();
    sendPagePicture(res, await this.files.pagePng(visit.row.logoFileId, 1));
  }

  @Post(agenciesPaths.confirmation(':id'))
  @Allow(signedIn)
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    if (!isId(id)) throw new NotFound();
    await this.confirmAgency.run(viewer, id);
    const text = "Your agency is confirmed, and its listing is public. You can build a talent profile too; it's optional.";
    return redirect(await this.journeys.nextPath(id), { flash: { kind: 'ok', text } });
  }

  @FormStandsAt(agenciesPaths.confirmation)
  @Post(agenciesPaths.confirmationMail(':id'))
  @Allow(signedIn)
  async mail(@Req() req: Request, @CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    const visit = await this.visitors.visit(req, viewer, id);
    if (!visit?.isMember) throw new NotFound();
    await this.limits.take('agency confirmation mail', id, { max: 3, perMinutes: 60 });
    await this.resendConfirmation.run(viewer, visit.row);
    return redirect(agenciesPaths.confirmation(id), { flash: { kind: 'ok', text: `A new mail is on its way to ${visit.row.owners.join(', ')}. Earlier mails keep working.` } });
  }
}
