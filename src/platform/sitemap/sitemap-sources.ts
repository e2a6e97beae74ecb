import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** A public page, for search engines. */
export interface SitemapEntry {
  readonly path: string;
  readonly changedAt: Date;
}

/** The most addresses that one file of a sitemap may hold (sitemaps.org). */
export const entriesPerFile = 50_000;

/** Public pages of one kind. Modules that have some provide one, marked `@SitemapSource()`. */
export interface PublicPages {
  /** Names the files: lower-case letters and hyphens. */
  readonly name: string;
  /** The ids after which each file begins; the first one begins at the start. */
  starts(): Promise<string[]>;
  /** The pages of a file, in the order of their ids. @param after null for the first file */
  entries(after: string | null): Promise<SitemapEntry[]>;
}

/** Marks a provider of `PublicPages`. */
export const SitemapSource = DiscoveryService.createDecorator<void>();

/** All public pages that the modules have. */
@Injectable()
export class SitemapSources {
  private found: PublicPages[] | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  get all(): readonly PublicPages[] {
    // Providers carry the decorator because they are such sources; discovery only knows them as any.
    this.found ??= this.discovery.getProviders({ metadataKey: SitemapSource.KEY }).map(({ instance }) => instance as PublicPages);
    return this.found;
  }

  named(name: string): PublicPages | null {
    return this.all.find((source) => source.name === name) ?? null;
  }
}
