import type { RequestHandler } from 'express';

/**
 * A form without fields that leads on by GET, as *Continue* does, leaves a bare "?" behind every address it opens.
 * Such an address leads to itself without it, so that people copy and bookmark the one that links use.
 */
export const cleanAddress: RequestHandler = (req, res, next) => {
  // What a browser could read as another site is no address of ours and is left to be refused.
  if (req.method === 'GET' && /^\/(?![/\\])[^?\\]*\?$/.test(req.url)) res.redirect(302, req.url.slice(0, -1));
  else next();
};
