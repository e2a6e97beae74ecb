import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Settings } from '../config/index.js';
import { WrongContext } from './access-refusals.js';
import { ForgedRequest, RequestForgery } from './request-forgery.js';
import { viewerOf } from './request-viewer.js';
import { contextKey } from './viewer.js';
import { ViewerResolver } from './viewer-resolver.js';

/** The two hidden fields of every form: that it is ours (`_csrf`), and in whose name it was made (`_acting`). */
@Injectable()
export class FormCheck {
  private readonly forgery: RequestForgery;

  constructor(
    settings: Settings,
    private readonly resolver: ViewerResolver,
  ) {
    this.forgery = new RequestForgery(settings);
  }

  /** Refuses forged requests; runs after the body of ordinary forms was read. */
  get middleware(): RequestForgery['middleware'] {
    return this.forgery.middleware;
  }

  /** The token for the forms of this answer. */
  tokenFor(req: Request, res: Response): string {
    return this.forgery.tokenFor(req, res);
  }

  isUnchecked(req: Request): boolean {
    return this.forgery.isUnchecked(req);
  }

  /** For a form read as a stream, where the token is the first field. @throws ForgedRequest */
  requireToken(req: Request, token: unknown): void {
    if (!this.forgery.check(req, token)) throw new ForgedRequest();
  }

  /**
   * For a route that reads a multipart form: call it with the form's first fields, before the first byte of a file.
   * @throws ForgedRequest or WrongContext
   */
  async checkToken(req: Request, token: unknown, acting?: unknown): Promise<void> {
    this.requireToken(req, token);
    await this.checkContext(req, acting, {});
  }

  /** @throws WrongContext when the form was made in another context than the one chosen now */
  async checkContext(req: Request, acting: unknown, input: Readonly<Record<string, unknown>>): Promise<void> {
    const viewer = viewerOf(req);
    if (acting === undefined || !viewer) return;
    const current = viewer.actingAs;
    if (acting === contextKey(current)) return;
    const contexts = await this.resolver.contexts(req, viewer);
    const made = acting === 'self' ? 'self' : (contexts.find((context) => contextKey(context) === acting) ?? null);
    throw new WrongContext(made, current.kind === 'self' ? viewer.fullName : current.name, req.originalUrl, input);
  }
}
