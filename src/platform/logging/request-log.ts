import type { RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { Logger } from 'pino';

/** One line per request: who asked is told by the request id only, addresses with secrets are cut. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    autoLogging: { ignore: (req) => /^\/(health|assets)\//.test(req.url ?? '') },
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
    serializers: {
      req: (req: { id: string; method: string; url: string }) => ({ id: req.id, method: req.method, path: withoutSecret(req.url) }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
    wrapSerializers: true,
  });
}

/** Cuts the query, and every part of a path that is long enough to be a secret. */
export function withoutSecret(url: string): string {
  const [path = ''] = url.split('?');
  return path.replace(/[\w-]{40,}/g, '[secret]');
}
