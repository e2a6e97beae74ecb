import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { localPath, MaybeViewer, Public, signedOutPage, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { foldAddress } from '../../../platform/addresses/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { sendAgain, unsentFormIn } from '../send-again.js';
import { SignIn } from '../sessions/sign-in.js';
import { PasswordGuard, type SignedInPerson } from './password.strategy.js';
import { RecognisedBrowsers } from './recognised-browsers.js';
import { SignInForm } from './sign-in.form.js';

const template = 'accounts/sign-in';
const surroundings = {
  title: 'Sign in',
  scripts: true,
  joinPath: accountsPaths.join(),
  resetPath: accountsPaths.passwordReset,
  action: accountsPaths.signIn(),
};
const afterSignIn = '/home';

@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly browsers: RecognisedBrowsers,
  ) {}

  @Get()
  @Public()
  new(@MaybeViewer() viewer: Viewer | null, @Query('next') next: unknown): PageAnswer | RedirectAnswer {
    const path = localPath(next);
    if (viewer) return redirect(path ?? afterSignIn);
    return page(template, { ...surroundings, form: blankForm(SignInForm, { next: path ?? '' }) }, { layout: 'focus' });
  }

  @Post()
  @Public()
  @UseGuards(PasswordGuard)
  async create(@Req() req: Request, @Res({ passthrough: true }) res: Response, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(SignInForm, body);
    const unsent = unsentFormIn(body);
    const person = req.user as SignedInPerson | null | undefined;
    if (!person) {
      if (form.isValid) form.addError('email', 'Check your email address and password: together they match no account');
      return unsent ? invalid('errors/signed-out', { ...signedOutPage, unsent }, form, { layout: 'focus' }) : invalid(template, surroundings, form, { layout: 'focus' });
    }
    this.browsers.remember(res, foldAddress(form.values.email) ?? '');
    if (unsent) {
      await this.signIn.beginAndRecognise(req, person.personId);
      return sendAgain('You are signed in again', unsent);
    }
    await this.signIn.begin(req, person.personId);
    return redirect(localPath(form.values.next) ?? afterSignIn);
  }
}
