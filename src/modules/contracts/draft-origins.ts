import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { markedProviders } from '../../platform/discovery/index.js';
import type { Viewer } from '../../platform/security/index.js';

/** Marks a provider that knows whom contracts were drafted for. */
export const DraftOrigins = DiscoveryService.createDecorator<void>();

/** Whom a contract is meant for that nobody has accepted yet, and what became of asking them. */
export interface DraftOrigin {
  readonly contractId: string;
  /** Empty, as the path is, for a viewer who may not see who was asked. */
  readonly name: string;
  readonly address: string;
  readonly path: string;
  /** In the viewer's language. */
  readonly badge: { readonly kind: string; readonly label: string };
  /** The same inside a sentence: "invitation expired". */
  readonly standing: string;
  /** They can still say yes. */
  readonly isOpen: boolean;
}

/** What a higher module knows of drafts: asked for a whole page of them, so it answers in one statement. */
export abstract class DraftOriginSource {
  abstract originsOf(contractIds: readonly string[], viewer: Viewer): Promise<DraftOrigin[]>;
}

/** Collects what other modules know of drafts. */
@Injectable()
export class DraftOriginBook {
  private sources: DraftOriginSource[] | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  /** @returns by contract; nothing is asked where there is no draft */
  async of(contracts: readonly { readonly contractId: string; readonly state: string }[], viewer: Viewer): Promise<Map<string, DraftOrigin>> {
    const drafts = contracts.filter(({ state }) => state === 'draft' || state === 'withdrawn').map(({ contractId }) => contractId);
    if (drafts.length === 0) return new Map();
    this.sources ??= markedProviders(this.discovery, DraftOrigins.KEY, DraftOriginSource);
    const origins = await Promise.all(this.sources.map((source) => source.originsOf(drafts, viewer)));
    return new Map(origins.flat().map((origin) => [origin.contractId, origin]));
  }
}
