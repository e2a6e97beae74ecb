import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { PageAnswer, RedirectAnswer } from './answers.js';
import { PageRenderer } from './page-renderer.js';

/** Sends the pages and redirects that controllers return; every other value goes on untouched. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly renderer: PageRenderer) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const http = context.switchToHttp();
    const req = http.getRequest<Request>();
    const res = http.getResponse<Response>();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) =>
        answer instanceof PageAnswer || answer instanceof RedirectAnswer ? this.renderer.prepare(req, res, answer) : answer,
      ),
    );
  }
}
