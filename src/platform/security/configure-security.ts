import { BadRequestException } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type RequestHandler } from 'express';
import { Settings } from '../config/index.js';
import { newId } from '../database/index.js';
import { PageRenderer } from '../views/index.js';
import { AccessAnswers } from './access-answers.filter.js';
import { cleanAddress } from './clean-address.js';
import { FormCheck } from './form-check.js';
import { securityHeaders } from './headers.js';
import { recogniseViewer } from './request-viewer.js';
import { secureByPublicUrl, sessionMiddleware } from './session.middleware.js';
import { SessionStore } from './session-store.js';

/**
 * Puts everything that guards a request before the routes, in the one order that works.
 * Create the app with `bodyParser: false`; call this before `app.init()`.
 * @param sessionless compression, logging and assets: behind the headers, and before anything is looked up
 */
export function configureSecurity(app: NestExpressApplication, sessionless: readonly RequestHandler[] = []): void {
  const settings = app.get(Settings);
  app.set('trust proxy', settings.trustProxy);
  app.disable('x-powered-by');
  app.disable('etag');
  const guards: RequestHandler[] = [
    nameRequest,
    secureByPublicUrl(settings.isHttps),
    ...securityHeaders(settings.isHttps),
    ...sessionless,
    keepOutOfCaches,
    cleanAddress,
    refuseNul,
    sessionMiddleware(settings, app.get(SessionStore, { strict: false })),
    recogniseViewer,
    express.urlencoded({ extended: false, limit: '256kb', parameterLimit: 500 }),
    app.get(FormCheck, { strict: false }).middleware,
  ];
  for (const guard of guards) app.use(guard);
  app.useGlobalFilters(new AccessAnswers(app.get(PageRenderer, { strict: false }), settings));
}

const nameRequest: RequestHandler = (req, res, next) => {
  req.id = newId();
  res.setHeader('X-Request-Id', String(req.id));
  next();
};

/** No text of PostgreSQL holds a NUL, so no address of ours does: refused here, instead of failing in each query that it reaches. */
const refuseNul: RequestHandler = (req, _res, next) => next(/%00/.test(req.url) ? new BadRequestException() : undefined);

const keepOutOfCaches: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store');
  next();
};
