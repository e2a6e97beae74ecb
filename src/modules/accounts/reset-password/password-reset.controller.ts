import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { hideReferrer, Limits, originOf, Public, type SecretLink, SecretLinks } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { Passwords } from '../passwords/passwords.js';
import { AskReset, resetPurpose } from './ask-reset.js';
import { ChangePassword, resetIsOver } from './change-password.js';
import { AskResetForm, NewPasswordForm } from './reset-password.form.js';

const asking = { title: 'Reset your password', action: accountsPaths.passwordReset, signInPath: accountsPaths.signIn() };
const mailsPerAddress = { max: 5, perMinutes: 60 };
const asksPerOrigin = { max: 300, perMinutes: 60 };

@Controller('password-reset')
export class PasswordResetController {
  constructor(
    private readonly askReset: AskReset,
    private readonly changePassword: ChangePassword,
    private readonly passwords: Passwords,
    private readonly links: SecretLinks,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  new(): PageAnswer {
    return page('accounts/password-reset', { ...asking, form: blankForm(AskResetForm) }, { layout: 'focus' });
  }

  @Post()
  @Public()
  async create(@Req() req: Request, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(AskResetForm, body);
    const address = foldAddress(form.values.email);
    if (!form.isValid || address === null) return invalid('accounts/password-reset', asking, form, { layout: 'focus' });
    await this.limits.take('reset', originOf(req), asksPerOrigin);
    await this.limits.take('reset mail', address, mailsPerAddress);
    await this.askReset.run(address);
    return redirect(accountsPaths.passwordResetSent);
  }

  @Get('sent')
  @Public()
  sent(): PageAnswer {
    const data = { title: 'Look into your mail', askPath: accountsPaths.passwordReset };
    return page('accounts/password-reset-sent', data, { layout: 'focus' });
  }

  @Get('link/:secret')
  @Public()
  async link(@Param('secret') secret: string, @Res({ passthrough: true }) res: Response): Promise<RedirectAnswer> {
    hideReferrer(res);
    const link = await this.links.find(resetPurpose, secret);
    if (!link) throw resetIsOver();
    const path = accountsPaths.newPassword(link.subjectId);
    this.links.remember(res, link.subjectId, secret, path);
    return redirect(path);
  }

  @Get(':id')
  @Public()
  async edit(@Req() req: Request, @Param('id', ParseUUIDPipe) id: string): Promise<PageAnswer> {
    const link = await this.openLink(req, id);
    return page('accounts/new-password', { ...viewOf(link), form: blankForm(NewPasswordForm) }, { layout: 'focus' });
  }

  @Post(':id')
  @Public()
  async update(@Req() req: Request, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const link = await this.openLink(req, id);
    const form = await readForm(NewPasswordForm, body);
    const { password } = form.values;
    if (form.isValid) for (const problem of this.passwords.problems(password, { address: link.address })) form.addError('password', problem);
    if (!form.isValid) return invalid('accounts/new-password', viewOf(link), form, { layout: 'focus' });
    await this.changePassword.byLink(link, await this.passwords.hash(password));
    await this.limits.succeeded('sign-in', link.address);
    return redirect(accountsPaths.signIn(), { flash: { kind: 'ok', text: 'Your password is changed. Sign in with it.' } });
  }

  private async openLink(req: Request, id: string): Promise<SecretLink> {
    const secret = this.links.recall(req, id);
    const link = secret ? await this.links.find(resetPurpose, secret) : null;
    const isOpen = link?.subjectId === id && !link.usedAt && !link.revokedAt && (link.expiresAt ?? new Date(0)) > this.clock.now();
    if (!link || !isOpen) throw resetIsOver();
    return link;
  }
}

function viewOf(link: SecretLink): object {
  return { title: 'Choose a new password', scripts: true, address: link.address, action: accountsPaths.newPassword(link.subjectId) };
}
