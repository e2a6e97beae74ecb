import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { hideReferrer, Public, SecretLinks } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { UnknownConfirmationLink } from '../agency.errors.js';
import { confirmationPurpose } from '../link-purposes.js';
import { ConfirmationVisitors } from './confirmation-visitors.js';

/** Takes the secret of the final mail out of the address: into a cookie, and on to the page. It changes no row. */
@Controller()
export class ConfirmationLinkController {
  constructor(
    private readonly links: SecretLinks,
    private readonly visitors: ConfirmationVisitors,
  ) {}

  @Get(agenciesPaths.confirmationLink(':secret'))
  @Public()
  async show(@Param('secret') secret: string, @Res({ passthrough: true }) res: Response): Promise<RedirectAnswer> {
    hideReferrer(res);
    const link = await this.links.find(confirmationPurpose, secret);
    if (!link) throw new UnknownConfirmationLink();
    this.visitors.remember(res, link.subjectId, secret);
    return redirect(agenciesPaths.confirmation(link.subjectId));
  }
}
