import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { type Asset, Assets } from './assets.js';

/** Serves /assets from memory. A path carries the hash of its content, so browsers may keep it for ever. */
@Injectable()
export class AssetsMiddleware implements NestMiddleware {
  constructor(private readonly assets: Assets) {}

  use(req: Request, res: Response, next: NextFunction): void {
    const path = req.originalUrl.split('?', 1)[0] ?? '';
    const asset = this.assets.find(path);
    if (asset) return send(req, res, asset, 'public, max-age=31536000, immutable');
    const current = this.assets.findCurrent(path);
    if (current) return send(req, res, current, 'no-cache');
    next();
  }
}

function send(req: Request, res: Response, asset: Asset, caching: string): void {
  res.setHeader('Content-Type', asset.type);
  res.setHeader('Cache-Control', caching);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Vary', 'Accept-Encoding');
  const gzip = req.acceptsEncodings('gzip') === 'gzip' ? asset.gzip : null;
  if (gzip) res.setHeader('Content-Encoding', 'gzip');
  const body = gzip ?? asset.body;
  res.setHeader('Content-Length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
}
