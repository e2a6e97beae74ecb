import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Allow, AnyContext, doesNotCountAsSeen, Public, signedIn } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { sessionOnPage } from './session-on-page.js';

/** Open pages ask here before they warn: a visit in another tab may have put the end of the session off. */
@Controller('session')
export class SessionController {
  /** Says how long the session lasts, and does not make it last longer. */
  @Get()
  @Public()
  show(@Req() req: Request, @Query('person') person: unknown): PageAnswer {
    doesNotCountAsSeen(req);
    const personId = typeof person === 'string' ? person : (req.session?.personId ?? '');
    const session = sessionOnPage(req, personId);
    return page('accounts/session', { title: 'Your session', session }, { fragment: 'accounts/_session', layout: 'focus' });
  }

  /** *Stay signed in*: like any other visit, it counts as seen. */
  @Post()
  @Allow(signedIn)
  @AnyContext()
  create(): RedirectAnswer {
    return redirect(accountsPaths.session());
  }
}
