import { Body, Controller, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AnyContext, localPath, MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { SignIn } from '../sessions/sign-in.js';

@Controller('sign-out')
export class SignOutController {
  constructor(private readonly signIn: SignIn) {}

  /** Also for somebody whose session is over already: they end where they wanted to be. */
  @Post()
  @Public()
  @AnyContext()
  async create(@Req() req: Request, @MaybeViewer() viewer: Viewer | null, @Body('next') next: unknown): Promise<RedirectAnswer> {
    if (viewer) await this.signIn.end(req, viewer.personId);
    return redirect(localPath(next) ?? accountsPaths.signIn(), { flash: { kind: 'ok', text: 'You are signed out.' } });
  }
}
