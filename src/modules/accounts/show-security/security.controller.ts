import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { NotFound } from '../../../platform/errors/index.js';
import { blankForm, type FormView, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { Passwords } from '../passwords/passwords.js';
import { ChangePassword } from '../reset-password/change-password.js';
import { SessionList } from '../sessions/session-list.js';
import { SignIn } from '../sessions/sign-in.js';
import { EndSessions } from './end-sessions.js';
import { OwnPassword } from './own-password.js';
import { ChangePasswordForm } from './security.form.js';
import { sessionView } from './session-view.js';

const template = 'accounts/security';

@Controller('account/security')
export class SecurityController {
  constructor(
    private readonly sessions: SessionList,
    private readonly endSessions: EndSessions,
    private readonly changePassword: ChangePassword,
    private readonly ownPassword: OwnPassword,
    private readonly passwords: Passwords,
    private readonly signIn: SignIn,
  ) {}

  @Get()
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    return page(template, await this.view(viewer, blankForm(ChangePasswordForm)), { layout: 'focus' });
  }

  @FormStandsAt(accountsPaths.security)
  @Post('sessions/:id/end')
  @Allow(signedIn)
  async endOne(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string): Promise<RedirectAnswer> {
    if (!(await this.endSessions.one(viewer.personId, id))) throw new NotFound();
    return redirect(accountsPaths.security, { flash: { kind: 'ok', text: 'The session is ended.' } });
  }

  @FormStandsAt(accountsPaths.security)
  @Post('other-sessions/end')
  @Allow(signedIn)
  async endOthers(@CurrentViewer() viewer: Viewer): Promise<RedirectAnswer> {
    await this.endSessions.others(viewer.personId, viewer.sessionId);
    return redirect(accountsPaths.security, { flash: { kind: 'ok', text: 'All other sessions are ended.' } });
  }

  @FormStandsAt(accountsPaths.security)
  @Post('password')
  @Allow(signedIn)
  async password(@Req() req: Request, @CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(ChangePasswordForm, body);
    const { current, password } = form.values;
    if (form.isValid) for (const problem of this.passwords.problems(password, { fullName: viewer.fullName, address: viewer.email })) form.addError('password', problem);
    if (form.isValid && !(await this.ownPassword.isRight(viewer.personId, current))) form.addError('current', 'That is not your current password');
    if (!form.isValid) return page(template, await this.view(viewer, form.view()), { status: 422, layout: 'focus' });
    const passwordHash = await this.passwords.hash(password);
    await this.changePassword.byOwner({ personId: viewer.personId, sessionId: viewer.sessionId, passwordHash });
    await this.signIn.renew(req, viewer.personId);
    return redirect(accountsPaths.security, { flash: { kind: 'ok', text: 'Your password is changed, and all other sessions are ended.' } });
  }

  private async view(viewer: Viewer, form: FormView): Promise<object> {
    const sessions = (await this.sessions.of(viewer.personId)).map((entry) => sessionView(entry, viewer.sessionId));
    const paths = { password: accountsPaths.password, others: accountsPaths.otherSessionsEnd, account: accountsPaths.account };
    return { title: 'Password and sessions', scripts: true, form, sessions, hasOthers: sessions.length > 1, email: viewer.email, paths };
  }
}
