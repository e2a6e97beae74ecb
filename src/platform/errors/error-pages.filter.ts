import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { page, PageRenderer } from '../views/index.js';
import { refusalPageOf } from './refusal-page.js';
import type { RefusalPage } from './refusal-page.js';

/** Turns every error into a page in one voice with a way on; bugs are logged whole and shown with a reference only. */
@Catch()
export class ErrorPages implements ExceptionFilter {
  private readonly logger = new Logger('errors');

  constructor(private readonly renderer: PageRenderer) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    await this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** For errors outside Nest's own handling, such as those of Express' middleware. */
  async answer(error: unknown, req: Request, res: Response): Promise<void> {
    const refusal = refusalPageOf(error);
    const requestId = typeof req.id === 'string' ? req.id : '';
    if (refusal.status >= 500) this.logger.error({ err: error, requestId }, 'a request failed');
    if (res.headersSent) {
      res.end();
      return;
    }
    if (refusal.retryAfterInSeconds) res.setHeader('Retry-After', String(refusal.retryAfterInSeconds));
    await this.send(req, res, refusal, requestId);
  }

  private async send(req: Request, res: Response, refusal: RefusalPage, requestId: string): Promise<void> {
    const { status, title, message, wayOn } = refusal;
    try {
      await this.renderer.send(req, res, page('errors/error', { status, isOurFault: status >= 500, title, message, wayOn, requestId }, { status, layout: 'focus' }));
    } catch {
      // Even the page's surroundings can't be had (the database is away): say the same without them.
      res.status(status).type('html').send(bareDocument(title, message, requestId));
    }
  }
}

/** Holds only our own sentences and the reference made by us: nothing here needs escaping. */
function bareDocument(title: string, message: string, requestId: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><main><h1>${title}</h1><p>${message}</p><p>Reference: ${requestId}</p></main></html>`;
}
