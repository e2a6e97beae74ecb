import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Settings } from '../../../platform/config/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { readForm } from '../../../platform/forms/index.js';
import {
  type ActingContext,
  Allow,
  AnyContext,
  contextKey,
  CurrentViewer,
  keepChosenContext,
  localPath,
  signedIn,
  type Viewer,
  ViewerResolver,
} from '../../../platform/security/index.js';
import { type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { AccountDeeds } from '../account-deeds.js';
import { sendAgain, unsentFormIn } from '../send-again.js';
import { ActingAsForm } from './acting-as.form.js';

interface Target {
  readonly context: ActingContext | null;
  readonly key: string;
  readonly name: string;
  readonly home: string;
}

@Controller('acting-as')
export class ActingAsController {
  constructor(
    private readonly resolver: ViewerResolver,
    private readonly deeds: AccountDeeds,
    private readonly settings: Settings,
  ) {}

  @Post()
  @Allow(signedIn)
  @AnyContext()
  async create(
    @Req() req: Request,
    @Res({ passthrough: true }) res: Response,
    @CurrentViewer() viewer: Viewer,
    @Body() body: Record<string, unknown>,
  ): Promise<RedirectAnswer | PageAnswer> {
    const form = await readForm(ActingAsForm, body);
    const target = form.isValid ? await this.targetOf(req, viewer, form.values) : null;
    if (!target) throw new Forbidden({ message: 'You can act in your own name, and for clients and agencies that you are a member of.' });
    await this.deeds.note({ action: 'accounts.context-switched', personId: viewer.personId, facts: { context: target.key } });
    keepChosenContext(req, res, target.key, this.settings.isHttps);
    const unsent = unsentFormIn(body);
    if (unsent) {
      this.resolver.actFor(req, viewer, target.context);
      return sendAgain(`You are now acting as ${target.name}`, unsent);
    }
    const flash = { kind: 'ok' as const, text: `You are now acting as ${target.name}.` };
    return redirect(localPath(form.values.next) ?? target.home, { flash });
  }

  private async targetOf(req: Request, viewer: Viewer, chosen: ActingAsForm): Promise<Target | null> {
    if (chosen.kind === 'self') return { context: null, key: 'self', name: viewer.fullName, home: '/home' };
    const wanted = contextKey(chosen);
    const context = (await this.resolver.contexts(req, viewer)).find((candidate) => contextKey(candidate) === wanted);
    return context ? { context, key: wanted, name: context.name, home: context.kind === 'client' ? '/client' : '/home' } : null;
  }
}
