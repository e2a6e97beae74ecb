import { Router, type Application, type RequestHandler } from 'express';

type Layer = Router['stack'][number];

/**
 * Express asks one route after another whether it matches, and we have hundreds: that was a fifteenth of a page.
 * Behind this, a request is shown only the routes that begin as its path does, in the order they were in.
 * Call it when all routes are there; what is used before and after them stays where it is.
 */
export function groupRoutes(app: Application): void {
  const { stack } = app.router;
  const first = stack.findIndex(isRoute);
  const count = stack.findLastIndex(isRoute) + 1 - first;
  const routes = stack.slice(first, first + count);
  if (!routes.every(isRoute)) throw new Error("Something is used between the routes, so that they can't be grouped.");
  app.use(oneGroup(routes));
  const group = stack.pop();
  if (group) stack.splice(first, count, group);
}

function isRoute(layer: Layer): boolean {
  return layer.route !== undefined;
}

function oneGroup(routes: readonly Layer[]): RequestHandler {
  const beginnings = new Set(routes.map(beginningOf).filter((beginning) => beginning !== null));
  const beginningWith = (beginning: string | null): Router => routerOf(routes.filter((route) => [beginning, null].includes(beginningOf(route))));
  const groups = new Map([...beginnings].map((beginning) => [beginning, beginningWith(beginning)]));
  const others = beginningWith(null);
  return (req, res, next) => {
    // A router of its own would answer OPTIONS by itself; nothing of ours is asked that way.
    if (req.method === 'OPTIONS') next();
    else (groups.get(firstPartOf(req.path)) ?? others)(req, res, next);
  };
}

function routerOf(routes: readonly Layer[]): Router {
  const router = Router();
  router.stack.push(...routes);
  return router;
}

/** The first part of a route's path, or null where it is not the same for all that it matches. */
function beginningOf({ route }: Layer): string | null {
  const path: unknown = route?.path;
  if (typeof path !== 'string') return null;
  const part = firstPartOf(path);
  return /^[\w.-]*$/.test(part) ? part : null;
}

/** In small letters, as capitals make no difference to Express. */
function firstPartOf(path: string): string {
  const end = path.indexOf('/', 1);
  return path.slice(1, end === -1 ? undefined : end).toLowerCase();
}
