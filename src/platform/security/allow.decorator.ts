import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { AccessRule } from './access-rule.js';
import { viewerOf } from './request-viewer.js';
import type { Viewer } from './viewer.js';

export const accessMetadata = 'gangway:access';
export const ownTokenCheckMetadata = 'gangway:own-token-check';

export const anyContextMetadata = 'gangway:any-context';

/** Stands for "anybody, signed in or not" in a route's metadata. */
export const everybody: AccessRule = { name: 'public', allows: () => true };

/** States who may use the route. */
export const Allow = (rule: AccessRule): MethodDecorator & ClassDecorator => SetMetadata(accessMetadata, rule);

/** States that anybody may use the route. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(accessMetadata, everybody);

/** States that the route reads a multipart form itself and calls `checkToken` before it keeps a byte of it. */
export const ChecksTokenItself = (): MethodDecorator => SetMetadata(ownTokenCheckMetadata, true);

/** States that it does not matter in whose name the form was made: signing out, or choosing another name. */
export const AnyContext = (): MethodDecorator => SetMetadata(anyContextMetadata, true);

/** The signed-in person, or null. */
export const MaybeViewer = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer | null =>
  viewerOf(context.switchToHttp().getRequest<Request>()),
);

/** The signed-in person. The route must have an `@Allow`. */
export const CurrentViewer = createParamDecorator((_data: unknown, context: ExecutionContext): Viewer => {
  const viewer = viewerOf(context.switchToHttp().getRequest<Request>());
  if (!viewer) throw new Error('@CurrentViewer stands on a route that lets in people who are not signed in.');
  return viewer;
});
