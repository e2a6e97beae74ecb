import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, localPath, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { SignIn } from '../sessions/sign-in.js';
import { ConfirmationForm } from '../show-account/account.form.js';
import { OwnPassword } from './own-password.js';

const template = 'accounts/confirmation';
const surroundings = { title: "Confirm that it's you", scripts: true, action: accountsPaths.confirmation(), backPath: accountsPaths.account };

/** Before something that matters, a person whose last proof is older than a quarter of an hour proves again who they are. */
@Controller('account/confirmation')
export class ConfirmationController {
  constructor(
    private readonly ownPassword: OwnPassword,
    private readonly signIn: SignIn,
  ) {}

  @Get()
  @Allow(signedIn)
  new(@Query('next') next: unknown): PageAnswer {
    return page(template, { ...surroundings, form: blankForm(ConfirmationForm, { next: localPath(next) ?? '' }) }, { layout: 'focus' });
  }

  @Post()
  @Allow(signedIn)
  async create(@Req() req: Request, @CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(ConfirmationForm, body);
    if (form.isValid && !(await this.ownPassword.isRight(viewer.personId, form.values.password))) form.addError('password', 'That is not your password');
    if (!form.isValid) return invalid(template, surroundings, form, { layout: 'focus' });
    await this.signIn.confirm(req);
    return redirect(localPath(form.values.next) ?? accountsPaths.account, { flash: { kind: 'ok', text: 'Thank you. Now you can make the change.' } });
  }
}
