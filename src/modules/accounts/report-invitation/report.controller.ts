import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Limits, MaybeViewer, originOf, Public, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { ReportForm, reportReasons } from './report.form.js';
import { ReportInvitation } from './report-invitation.js';

const template = 'accounts/report';
const perOrigin = { max: 5, perMinutes: 60 };
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Controller('report')
export class ReportController {
  constructor(
    private readonly report: ReportInvitation,
    private readonly limits: Limits,
  ) {}

  @Get()
  @Public()
  new(@MaybeViewer() viewer: Viewer | null, @Query('invitation') invitation: unknown): PageAnswer {
    const form = blankForm(ReportForm, { invitation: idOf(invitation) ?? '', email: viewer?.email ?? '' });
    return page(template, { ...surroundings, form }, { layout: 'focus' });
  }

  @Post()
  @Public()
  async create(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Body() body: unknown): Promise<PageAnswer> {
    const form = await readForm(ReportForm, body);
    if (!form.isValid) return invalid(template, surroundings, form, { layout: 'focus' });
    await this.limits.take('report', originOf(req), perOrigin);
    const { reason, message, email, invitation } = form.values;
    const reporterId = viewer?.personId ?? null;
    await this.report.run({ reason, message, invitationId: idOf(invitation), reporterId, reporterAddress: email || null });
    return page('accounts/report-received', { title: 'Thank you for telling us' }, { layout: 'focus' });
  }
}

const surroundings = { title: 'Report this invitation', action: accountsPaths.report(), reasons: reportReasons };

/** The id is only a hint for whoever reads the report; nothing is looked up by it here. */
function idOf(given: unknown): string | null {
  return typeof given === 'string' && idShape.test(given) ? given : null;
}
