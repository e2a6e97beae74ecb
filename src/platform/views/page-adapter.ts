import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';
import { PageAnswer, RedirectAnswer } from './answers.js';
import type { PageRenderer } from './page-renderer.js';

/**
 * Sends the pages and redirects that controllers return; every other value goes the usual way.
 * An interceptor would do the same and take every request through observables, which costs a tenth of a page.
 */
export class PageAdapter extends ExpressAdapter {
  private renderer: PageRenderer | null = null;

  /** Call it once the application is made: the renderer is one of its providers. */
  sendPagesWith(renderer: PageRenderer): void {
    this.renderer = renderer;
  }

  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (!(body instanceof PageAnswer || body instanceof RedirectAnswer)) return super.reply(response, body, statusCode);
    if (!this.renderer) throw new Error('A page was answered before sendPagesWith() was called.');
    return this.renderer.send(response.req, response, body);
  }
}
