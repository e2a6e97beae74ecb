import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { isId, newId } from '../../../platform/database/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Limits, MaybeViewer, originOf, Public, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { listingReasons, ReportForm, reportReasons } from './report.form.js';
import { ReportInvitation } from './report-invitation.js';

const template = 'accounts/report';
const perOrigin = { max: 5, perMinutes: 60 };
const slugShape = /^[a-z0-9-]{1,80}$/;
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Controller('report')
export class ReportController {
  constructor(
    private readonly report: ReportInvitation,
    private readonly limits: Limits,
  ) {}

  @Get()
  @Public()
  new(@MaybeViewer() viewer: Viewer | null, @Query('invitation') invitation: unknown, @Query('listing') listing: unknown): PageAnswer {
    const form = blankForm(ReportForm, { invitation: idOf(invitation) ?? '', listing: slugOf(listing) ?? '', email: viewer?.email ?? '', formKey: newId() });
    return page(template, { ...surroundingsOf(slugOf(listing)), form }, { layout: 'focus' });
  }

  @Post()
  @Public()
  async create(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Body() body: unknown): Promise<PageAnswer> {
    const form = await readForm(ReportForm, body);
    const listing = slugOf(form.values.listing);
    if (!form.isValid) return invalid(template, surroundingsOf(listing), form, { layout: 'focus' });
    await this.limits.take('report', originOf(req), perOrigin);
    const { reason, message, email, invitation, formKey } = form.values;
    const reporterId = viewer?.personId ?? null;
    await this.report.run({ reason, message, invitationId: idOf(invitation), listing, reporterId, reporterAddress: email || null, formKey: isId(formKey) ? formKey : newId() });
    return page('accounts/report-received', { title: 'Thank you for telling us', isListing: listing !== null }, { layout: 'focus' });
  }
}

function surroundingsOf(listing: string | null) {
  const isListing = listing !== null;
  return { title: isListing ? 'Report this listing' : 'Report this invitation', isListing, action: accountsPaths.report(), reasons: isListing ? listingReasons : reportReasons };
}

/** The slug is only a hint too. */
function slugOf(given: unknown): string | null {
  return typeof given === 'string' && slugShape.test(given) ? given : null;
}

/** The id is only a hint for whoever reads the report; nothing is looked up by it here. */
function idOf(given: unknown): string | null {
  return typeof given === 'string' && idShape.test(given) ? given : null;
}
