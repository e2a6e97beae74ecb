import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Settings } from '../config/index.js';
import { formView } from '../forms/index.js';
import { asksForPart, page, PageRenderer, redirect } from '../views/index.js';
import { signedOutPage, SignInNeeded, SwitchesByItself, WrongContext } from './access-refusals.js';
import { keepChosenContext } from './acting-cookie.js';
import { keptFields } from './kept-fields.js';
import { localPath } from './local-path.js';
import { viewerOf } from './request-viewer.js';
import { contextKey } from './viewer.js';

const nothingSent = { kind: 'stop' as const, text: 'You are not signed in any more, so nothing was sent. Sign in, and send it again.' };

/** Answers what the guard found: sign in first, switched for you, or made in another name. */
@Injectable()
@Catch(SignInNeeded, SwitchesByItself, WrongContext)
export class AccessAnswers implements ExceptionFilter {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly settings: Settings,
  ) {}

  async catch(refusal: SignInNeeded | SwitchesByItself | WrongContext, host: ArgumentsHost): Promise<void> {
    const req = host.switchToHttp().getRequest<Request>();
    const res = host.switchToHttp().getResponse<Response>();
    if (refusal instanceof SignInNeeded) return this.askToSignIn(req, res, refusal);
    if (refusal instanceof SwitchesByItself) return this.switchByItself(req, res, refusal);
    return this.showWrongContext(req, res, refusal);
  }

  /** What was typed is not lost with the session. What a page asks for by itself is no form that somebody sent. */
  private askToSignIn(req: Request, res: Response, { next, unsent }: SignInNeeded): Promise<void> {
    const path = next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in';
    if (req.method === 'GET' || req.method === 'HEAD' || asksForPart(req)) return this.renderer.send(req, res, redirect(path));
    const fields = unsent ? keptFields(unsent.input) : [];
    if (!unsent || !localPath(unsent.path) || !fields.some(({ value }) => value !== '')) return this.renderer.send(req, res, redirect(path, viewerOf(req) ? {} : { flash: nothingSent }));
    const data = { ...signedOutPage, form: formView({ email: '', password: '' }, []), unsent: { path: unsent.path, made: unsent.made, fields } };
    return this.renderer.send(req, res, page('errors/signed-out', data, { status: 403, layout: 'focus' }));
  }

  private switchByItself(req: Request, res: Response, { context, path }: SwitchesByItself): Promise<void> {
    keepChosenContext(req, res, contextKey(context), this.settings.isHttps);
    const text = `You are now acting for ${context.name}, because this page belongs to it.`;
    return this.renderer.send(req, res, redirect(path, { flash: { kind: 'info', text } }));
  }

  private showWrongContext(req: Request, res: Response, refusal: WrongContext): Promise<void> {
    const { made, current, path, input } = refusal;
    const viewer = viewerOf(req);
    const target = made === 'self' ? { kind: 'self', id: viewer?.personId ?? '', name: viewer?.fullName ?? '' } : made;
    const data = { title: 'This form was made in another name', current, target, path, fields: keptFields(input) };
    return this.renderer.send(req, res, page('errors/wrong-context', data, { status: 409, layout: 'focus' }));
  }
}
