import type { Request, Response } from 'express';

export interface LayoutContext {
  kind: 'self' | 'client' | 'agency';
  id: string;
  name: string;
  isCurrent: boolean;
  openOffers: number;
  unread: number;
}

export interface LayoutViewer {
  personId: string;
  fullName: string;
  email: string;
  actingAs: { kind: 'self' | 'client' | 'agency'; name: string };
  contexts: LayoutContext[];
  isAdmin: boolean;
}

/** What a page with scripts needs to know to warn before its reader is signed out. */
export interface LayoutSession {
  /** Where to ask how long it lasts, for this very person. */
  path: string;
  /** Far off, about to end, about to end for good, or over already. */
  state: 'far' | 'ending' | 'last' | 'over';
  at: Date | null;
  /** In how many seconds to ask again; null where only coming back to the page is a reason to. */
  asksInSeconds: number | null;
}

export interface NavigationEntry {
  label: string;
  path: string;
  isCurrent: boolean;
  count?: number;
  icon?: string;
}

/** What every page shows around its own content. */
export interface LayoutData {
  csrfToken: string;
  viewer: LayoutViewer | null;
  navigation: NavigationEntry[];
  session: LayoutSession | null;
  /** The client acted for, where it is suspended: its pages can be read only. */
  suspension: { name: string; reason: string } | null;
  footerNote?: string;
  theme: 'light' | 'dark' | 'auto';
  lang: string;
  dir: 'ltr' | 'rtl';
  timeZone: string;
  requestId: string;
  saveAndExitPath?: string;
}

/** What the page is going to show around itself; what it doesn't show need not be found. */
export interface SurroundingsWanted {
  readonly navigation: boolean;
}

/** Finds what a page's surroundings show. The app registers the one that knows people and their contexts. */
export abstract class LayoutDataSource {
  abstract of(req: Request, res: Response, wanted: SurroundingsWanted): Promise<LayoutData>;
}

/** The surroundings of a page nobody is signed in to. */
export const anonymousLayout: LayoutData = {
  csrfToken: '',
  viewer: null,
  navigation: [],
  session: null,
  suspension: null,
  theme: 'auto',
  lang: 'en',
  dir: 'ltr',
  timeZone: 'UTC',
  requestId: '',
};

/** Stands in where no other source is registered, as in the gallery's own test. */
export class AnonymousLayoutDataSource extends LayoutDataSource {
  of(): Promise<LayoutData> {
    return Promise.resolve(anonymousLayout);
  }
}
