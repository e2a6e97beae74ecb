import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Settings } from '../config/index.js';
import { readChosenContext } from './acting-cookie.js';
import type { ActingContext } from './acting-contexts.js';
import { ContextDirectory, type CountedContexts } from './context-directory.js';
import { setViewer, viewerOf } from './request-viewer.js';
import { type ActingAs, clientRoles, contextKey, type Viewer } from './viewer.js';

/** Finds in whose name a person acts, from the choice in the cookie and what they may act for at this moment. */
@Injectable()
export class ViewerResolver {
  private readonly decided = new WeakSet<object>();

  constructor(
    private readonly directory: ContextDirectory,
    private readonly settings: Settings,
  ) {}

  /** The viewer with the chosen context. Whoever acts in their own name costs no look-up. */
  async resolve(req: Request): Promise<Viewer | null> {
    const viewer = viewerOf(req);
    if (!viewer || this.decided.has(req)) return viewer;
    const { current } = readChosenContext(req, this.settings.isHttps);
    if (current === 'self') return viewer;
    const context = (await this.contexts(req, viewer)).find((candidate) => contextKey(candidate) === current);
    return this.actFor(req, viewer, context ?? null);
  }

  /** What the person may act for besides themselves. */
  contexts(req: Request, viewer: Viewer): Promise<ActingContext[]> {
    return this.directory.of(req, viewer.personId);
  }

  /** The same with what waits in each, for the account menu. */
  countedContexts(req: Request, viewer: Viewer): Promise<CountedContexts> {
    return this.directory.withCounts(req, viewer.personId);
  }

  /** The rest of this request is done for that client or agency, or in the person's own name. */
  actFor(req: Request, viewer: Viewer, context: ActingContext | null): Viewer {
    const changed = { ...viewer, actingAs: context ? actingAs(context) : { kind: 'self' as const } };
    this.decided.add(req);
    setViewer(req, changed);
    return changed;
  }
}

function actingAs(context: ActingContext): ActingAs {
  const { id, name, role } = context;
  if (context.kind === 'agency') return { kind: 'agency', id, name, role };
  const known = clientRoles.find((candidate) => candidate === role);
  if (!known) throw new Error(`A client context came with the unknown role ${role}.`);
  return { kind: 'client', id, name, role: known, suspendedBecause: context.suspendedBecause ?? null };
}
