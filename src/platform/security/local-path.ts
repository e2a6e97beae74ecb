import type { Request } from 'express';

const placeholder = 'http://gangway.invalid';
const allowedPaths = [
  /^\/$/,
  /^\/(home|session|jobs|profile|agency|account|help|client|admin|rooms|inbox|gallery|clouds|opportunities)(\/|$)/,
  /^\/(invitations|contracts|tasks|rooms|documents|signatures|client-memberships|agency-memberships)\/[\w-]+(\/|$)/,
];
const neverPaths = [/^\/invitations\/link\//];
const longest = 500;

/**
 * The path to go to after signing in, if it is one of ours that people may be led to; otherwise null.
 * Everything that a browser could read as another site is refused, not repaired.
 */
export function localPath(asked: unknown): string | null {
  if (typeof asked !== 'string' || asked.length > longest) return null;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\')) return null;
  if (!URL.canParse(asked, placeholder)) return null;
  const url = new URL(asked, placeholder);
  if (url.origin !== placeholder) return null;
  const isAllowed = allowedPaths.some((path) => path.test(url.pathname)) && !neverPaths.some((path) => path.test(url.pathname));
  return isAllowed ? url.pathname + url.search : null;
}

/** After signing in a page is opened, so a form leads back to the page it stood on. */
export function pathToReturnTo(req: Request): string | null {
  if (req.method === 'GET' || req.method === 'HEAD') return localPath(req.originalUrl);
  const referrer = req.get('referer');
  if (referrer === undefined || !URL.canParse(referrer)) return null;
  const { pathname, search } = new URL(referrer);
  return localPath(pathname + search);
}
