const placeholder = 'http://gangway.invalid';
const allowedPaths = [
  /^\/$/,
  /^\/(home|jobs|account|help|client|admin|rooms|inbox|gallery)(\/|$)/,
  /^\/(invitations|contracts|tasks|rooms|documents|signatures)\/[\w-]+(\/|$)/,
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
