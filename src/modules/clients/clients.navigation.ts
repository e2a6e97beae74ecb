import { Injectable } from '@nestjs/common';
import { Navigation, type NavigationLink, type NavigationSource, type Viewer } from '../../platform/security/index.js';
import { clientsPaths } from './clients.paths.js';

/** Staff find the clients in the back office. */
@Injectable()
@Navigation()
export class ClientsNavigation implements NavigationSource {
  entries(viewer: Viewer): Promise<NavigationLink[]> {
    const entries: NavigationLink[] = viewer.isAdmin ? [{ label: 'Clients', path: clientsPaths.adminClients, area: 'admin', icon: 'building', order: 30 }] : [];
    return Promise.resolve(entries);
  }
}
