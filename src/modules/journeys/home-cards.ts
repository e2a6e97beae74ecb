import { DiscoveryService } from '@nestjs/core';
import type { Viewer } from '../../platform/security/index.js';

/** Marks a provider as a source of cards on /home. */
export const HomeCards = DiscoveryService.createDecorator<void>();

export interface HomeCard {
  /** Smaller comes first: 10 open invitations, 20 journeys under way, 30 what waits for us, 40 the rest. */
  order: number;
  title: string;
  text: string;
  badge?: { kind: 'ok' | 'wait' | 'stop' | 'info' | 'look' | 'idle' | 'plain'; label: string };
  action: { label: 'Continue'; path: string };
  since?: Date;
}

/** What a module shows of itself on /home: asked at every visit, so it answers in one statement. */
export abstract class HomeCardSource {
  abstract cards(viewer: Viewer): Promise<HomeCard[]>;
}
