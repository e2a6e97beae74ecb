import type { NestExpressApplication } from '@nestjs/platform-express';
import { NestFactory } from '@nestjs/core';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Settings } from './platform/config/index.js';
import { ErrorPages } from './platform/errors/index.js';
import { makeLogger, NestLogger, requestLog } from './platform/logging/index.js';
import { groupRoutes } from './platform/routing/index.js';
import { configureSecurity } from './platform/security/index.js';
import { Assets, AssetsMiddleware, PageAdapter, PageRenderer } from './platform/views/index.js';

/** Builds the application, ready to listen. */
export async function makeApplication(settings: Settings, logger: Logger = makeLogger(settings)): Promise<NestExpressApplication> {
  const adapter = new PageAdapter();
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(settings), adapter, {
    bodyParser: false,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  if (settings.role === 'worker') app.use(onlyHealth);
  adapter.sendPagesWith(app.get(PageRenderer));
  // Assets need no session: they are served before anybody is looked up.
  const assets = new AssetsMiddleware(app.get(Assets));
  configureSecurity(app, [requestLog(logger), (req, res, next) => assets.use(req, res, next), compression({ threshold: 1024 })]);
  await app.init();
  groupRoutes(adapter.getInstance());
  // Errors of Express' own middleware, such as a body that is too large, get the same pages.
  const errors = app.get(ErrorPages);
  app.use((error: unknown, req: Request, res: Response, _next: NextFunction) => void errors.answer(error, req, res));
  return app;
}

/** A worker serves nobody; only the container's health check asks it. */
function onlyHealth(req: Request, res: Response, next: NextFunction): void {
  if (req.path.startsWith('/health/')) next();
  else res.status(404).end();
}
