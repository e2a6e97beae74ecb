import { Navigation } from '../security/index.js';
import type { NavigationLink, NavigationSource, Viewer } from '../security/index.js';
import { deliveriesPaths } from './deliveries.paths.js';

/** The back office's way to the deliveries. */
@Navigation()
export class DeliveriesNavigation implements NavigationSource {
  entries(viewer: Viewer): Promise<NavigationLink[]> {
    const link: NavigationLink = { label: 'Events and deliveries', path: deliveriesPaths.events, area: 'admin', order: 50, icon: 'send' };
    return Promise.resolve(viewer.isAdmin ? [link] : []);
  }
}
