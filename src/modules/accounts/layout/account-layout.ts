import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Request, Response } from 'express';
import {
  contextKey,
  type CountedContexts,
  FormCheck,
  Navigation,
  type NavigationArea,
  type NavigationSource,
  readCookie,
  type Viewer,
  ViewerResolver,
} from '../../../platform/security/index.js';
import { sessionOnPage } from '../sessions/session-on-page.js';
import { type LayoutContext, type LayoutData, LayoutDataSource, type LayoutViewer, type NavigationEntry, type SurroundingsWanted } from '../../../platform/views/index.js';

const nowhere: CountedContexts = { own: { openOffers: 0, unread: 0 }, others: [] };

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** What stands around every page: who is signed in, in whose name they act, and where they can go. */
@Injectable()
export class AccountLayout extends LayoutDataSource {
  private sources: NavigationSource[] | null = null;

  constructor(
    private readonly resolver: ViewerResolver,
    private readonly forms: FormCheck,
    private readonly discovery: DiscoveryService,
  ) {
    super();
  }

  override async of(req: Request, res: Response, wanted: SurroundingsWanted): Promise<LayoutData> {
    const viewer = await this.resolver.resolve(req);
    const [contexts, navigation] = viewer ? await this.surroundings(req, viewer, wanted) : [nowhere, []];
    const lang = viewer?.locale ?? 'en';
    return {
      csrfToken: this.forms.tokenFor(req, res),
      viewer: viewer ? layoutViewer(viewer, contexts) : null,
      navigation,
      session: viewer && sessionOnPage(req, viewer.personId),
      suspension: viewer && suspensionOf(viewer),
      theme: themeOf(req),
      lang,
      dir: rightToLeft.has(lang) ? 'rtl' : 'ltr',
      timeZone: viewer?.timeZone ?? 'UTC',
      requestId: typeof req.id === 'string' ? req.id : '',
    };
  }

  /** Wizard pages count nothing: they lead on, and to nowhere else. */
  private async surroundings(req: Request, viewer: Viewer, wanted: SurroundingsWanted): Promise<[CountedContexts, NavigationEntry[]]> {
    if (!wanted.navigation) return [{ ...nowhere, others: await this.resolver.contexts(req, viewer) }, []];
    return Promise.all([this.resolver.countedContexts(req, viewer), this.navigation(req, viewer)]);
  }

  private async navigation(req: Request, viewer: Viewer): Promise<NavigationEntry[]> {
    const area = areaOf(req, viewer);
    const found = (await Promise.all(this.allSources().map((source) => source.entries(viewer)))).flat();
    const entries = found.filter((entry) => entry.area === area);
    const currentPath = nearestOf(entries.map(({ path }) => path), req.path);
    return entries
      .sort((one, other) => (one.order ?? 50) - (other.order ?? 50))
      .map(({ label, path, count, icon }) => ({
        label,
        path,
        isCurrent: path === currentPath,
        ...(count ? { count } : {}),
        ...(icon ? { icon } : {}),
      }));
  }

  private allSources(): NavigationSource[] {
    this.sources ??= this.discovery.getProviders({ metadataKey: Navigation.KEY }).map((wrapper) => wrapper.instance as NavigationSource);
    return this.sources;
  }
}

/** Of paths that lie above a page, or are the page itself, the one nearest to it: `/client` is above every page of a client. */
function nearestOf(paths: readonly string[], page: string): string | undefined {
  return paths.filter((path) => page === path || page.startsWith(`${path}/`)).sort((one, other) => other.length - one.length)[0];
}

/** The back office has its own navigation; elsewhere it follows the name the person acts in. */
function areaOf(req: Request, viewer: Viewer): NavigationArea {
  if (viewer.isAdmin && /^\/admin(\/|$)/.test(req.path)) return 'admin';
  return viewer.actingAs.kind === 'client' ? 'client' : 'talent';
}

function suspensionOf({ actingAs }: Viewer): LayoutData['suspension'] {
  if (actingAs.kind !== 'client' || typeof actingAs.suspendedBecause !== 'string') return null;
  return { name: actingAs.name, reason: actingAs.suspendedBecause };
}

function layoutViewer(viewer: Viewer, contexts: CountedContexts): LayoutViewer {
  const { personId, fullName, email, isAdmin, actingAs } = viewer;
  const current = contextKey(actingAs);
  const own: LayoutContext = { kind: 'self', id: personId, name: fullName, isCurrent: current === 'self', ...contexts.own };
  const others = contexts.others.map(({ kind, id, name, openOffers, unread }) => {
    return { kind, id, name, isCurrent: contextKey({ kind, id }) === current, openOffers, unread };
  });
  const actingName = actingAs.kind === 'self' ? fullName : actingAs.name;
  return { personId, fullName, email, isAdmin, actingAs: { kind: actingAs.kind, name: actingName }, contexts: [own, ...others] };
}

function themeOf(req: Request): LayoutData['theme'] {
  const theme = readCookie(req, 'gangway-theme');
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}
