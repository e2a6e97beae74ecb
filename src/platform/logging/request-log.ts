import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/**
 * One line per request: who asked is told by the request id only, and addresses with secrets are cut.
 * The line is flat and written by hand: a logger of its own for each request costs more than many a page.
 */
export function requestLog(logger: Logger): RequestHandler {
  // Nothing but these five values is written, so there is nothing to look for and blank.
  const lines = logger.child({}, { redact: [] });
  return (req, res, next) => {
    if (/^\/(health|assets)\//.test(req.url)) return next();
    const startedAt = performance.now();
    const { method, url } = req;
    res.once('close', () => {
      const line = { requestId: req.id, method, path: withoutSecret(url), status: res.statusCode, tookInMs: Math.round(performance.now() - startedAt) };
      lines[res.statusCode >= 500 ? 'error' : 'info'](line, 'request');
    });
    next();
  };
}

/** Cuts the query, and every part of a path that is long enough to be a secret. */
export function withoutSecret(url: string): string {
  const [path = ''] = url.split('?');
  return path.replace(/[\w-]{40,}/g, '[secret]');
}
