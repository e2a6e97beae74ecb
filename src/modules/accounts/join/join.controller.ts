import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { foldAddress } from '../../../platform/addresses/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Limits, MaybeViewer, originOf, Public, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { Passwords } from '../passwords/passwords.js';
import { JoiningBrowser } from './joining-browser.js';
import { JoinForm } from './join.form.js';
import { Register } from './register.js';

const template = 'accounts/join';
const surroundings = { title: 'Create your account', scripts: true, action: accountsPaths.join(), signInPath: accountsPaths.signIn() };
const mailsPerAddress = { max: 5, perMinutes: 60 };
const registrationsPerOrigin = { max: 300, perMinutes: 60 };

@Controller('join')
export class JoinController {
  constructor(
    private readonly register: Register,
    private readonly passwords: Passwords,
    private readonly browser: JoiningBrowser,
    private readonly limits: Limits,
  ) {}

  @Get()
  @Public()
  new(@MaybeViewer() viewer: Viewer | null, @Query('address') address: unknown): PageAnswer | RedirectAnswer {
    if (viewer) return redirect('/home');
    const email = typeof address === 'string' ? (foldAddress(address) ?? '') : '';
    return page(template, { ...surroundings, form: blankForm(JoinForm, { email, formKey: this.browser.newSecret() }) }, { layout: 'focus' });
  }

  /** Known and unknown addresses get the same answer after the same work: the hash is made for both, and the mail decides. */
  @Post()
  @Public()
  async create(@Req() req: Request, @Res({ passthrough: true }) res: Response, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(JoinForm, body);
    const { fullName, email, password, formKey } = form.values;
    if (password !== '') for (const problem of this.passwords.problems(password, { fullName, address: email })) form.addError('password', problem);
    const address = foldAddress(email);
    if (!form.isValid || address === null) return invalid(template, surroundings, form, { layout: 'focus' });
    await this.limits.take('registration', originOf(req), registrationsPerOrigin);
    await this.limits.take('verify mail', address, mailsPerAddress);
    const { secret, hash } = this.browser.secretOf(formKey);
    const passwordHash = await this.passwords.hash(password);
    const registrationId = await this.register.run({ fullName, address, passwordHash, browserHash: hash });
    this.browser.remember(res, registrationId, secret);
    return redirect(accountsPaths.verificationSent);
  }
}
