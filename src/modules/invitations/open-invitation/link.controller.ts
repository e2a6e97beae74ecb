import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { hideReferrer, Public, SecretLinks } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { UnknownLink } from '../invitation.errors.js';
import { invitationsPaths } from '../invitations.paths.js';
import { linkPurpose } from '../link-purposes.js';
import { Visitors } from './visitors.js';

/** Takes the secret out of the address: into a cookie, and on to a page whose URL tells nothing. It changes no row. */
@Controller()
export class LinkController {
  constructor(
    private readonly links: SecretLinks,
    private readonly visitors: Visitors,
  ) {}

  @Get(invitationsPaths.link(':secret'))
  @Public()
  async show(@Param('secret') secret: string, @Query('to') to: unknown, @Res({ passthrough: true }) res: Response): Promise<RedirectAnswer> {
    hideReferrer(res);
    const link = await this.links.find(linkPurpose, secret);
    if (!link) throw new UnknownLink();
    this.visitors.remember(res, link.subjectId, secret);
    return redirect(to === 'decline' ? invitationsPaths.decline(link.subjectId) : invitationsPaths.invitation(link.subjectId));
  }
}
