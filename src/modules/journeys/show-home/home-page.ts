import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { markedProviders } from '../../../platform/discovery/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { HomeCards, HomeCardSource, type HomeCard } from '../home-cards.js';

/** Collects what all modules show on /home. */
@Injectable()
export class HomePage {
  private sources: HomeCardSource[] | null = null;

  constructor(private readonly discovery: DiscoveryService) {}

  /** All cards, most urgent first, and within one urgency the newest first. */
  async cardsFor(viewer: Viewer): Promise<HomeCard[]> {
    this.sources ??= markedProviders(this.discovery, HomeCards.KEY, HomeCardSource);
    const found = await Promise.all(this.sources.map((source) => source.cards(viewer)));
    return found.flat().sort((one, other) => one.order - other.order || (other.since?.getTime() ?? 0) - (one.since?.getTime() ?? 0));
  }
}
