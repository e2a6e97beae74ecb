import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Settings } from '../../config/index.js';
import { NotFound } from '../../errors/index.js';
import { allowFraming, Public } from '../../security/index.js';
import { page } from '../../views/index.js';
import type { PageAnswer } from '../../views/index.js';
import { sendMailHtml } from '../mail-frame.js';
import { InboxQuery } from './inbox.query.js';
import type { InboxMail } from './inbox.query.js';
import { inboxList, inboxMail } from './inbox-view.js';

/** The mails that were kept instead of sent, as their readers would see them. */
@Public()
@Controller()
export class InboxController {
  constructor(
    private readonly inbox: InboxQuery,
    private readonly settings: Settings,
  ) {}

  @Get('inbox')
  async index(@Query('to') to: unknown, @Query('before') before: unknown): Promise<PageAnswer> {
    this.refuseBesideSmtp();
    const asked = { to: textOf(to), before: placeOf(before) };
    return page('inbox/index', inboxList(await this.inbox.lines(asked.to, asked.before), asked));
  }

  @Get('inbox.json')
  async json(@Query('to') to: unknown): Promise<InboxMail[]> {
    this.refuseBesideSmtp();
    return this.inbox.newest(textOf(to));
  }

  @Get('inbox/:id')
  async show(@Param('id') id: string, @Res({ passthrough: true }) res: Response): Promise<PageAnswer> {
    const mail = await this.find(id);
    allowFraming(res);
    return page('inbox/show', inboxMail(mail));
  }

  @Get('inbox/:id/html')
  async html(@Param('id') id: string, @Res() res: Response): Promise<void> {
    sendMailHtml(res, (await this.find(id)).html);
  }

  private async find(id: string): Promise<InboxMail> {
    this.refuseBesideSmtp();
    const mail = uuid.test(id) ? await this.inbox.one(id) : null;
    if (!mail) throw new NotFound();
    return mail;
  }

  /** With an SMTP server set mails go there, and a page that stays empty would mislead. */
  private refuseBesideSmtp(): void {
    if (this.settings.smtpUrl || this.settings.isProduction) throw new NotFound();
  }
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu;

function textOf(given: unknown): string | null {
  return typeof given === 'string' && given.trim() !== '' ? given.trim() : null;
}

function placeOf(given: unknown): string | null {
  return typeof given === 'string' && /^\d{1,18}$/u.test(given) ? given : null;
}
