import { DiscoveryService } from '@nestjs/core';
import type { Viewer } from './viewer.js';

export type NavigationArea = 'talent' | 'client' | 'admin';

/** One entry of the navigation, in the area it belongs to. */
export interface NavigationLink {
  readonly label: string;
  readonly path: string;
  readonly area: NavigationArea;
  readonly count?: number;
  readonly icon?: string;
  /** Lower stands further left; 50 where nothing is said. */
  readonly order?: number;
}

/** What a module has to show in the navigation. Provide it marked `@Navigation()`. */
export interface NavigationSource {
  entries(viewer: Viewer): Promise<NavigationLink[]>;
}

/** Marks a provider which is a `NavigationSource`. */
export const Navigation = DiscoveryService.createDecorator();
