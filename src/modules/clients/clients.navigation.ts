import { Injectable } from '@nestjs/common';
import { Navigation, type NavigationLink, type NavigationSource, type Viewer } from '../../platform/security/index.js';
import { clientsPaths } from './clients.paths.js';

/** Staff find the clients and their plans in the back office. */
@Injectable()
@Navigation()
export class ClientsNavigation implements NavigationSource {
  entries(viewer: Viewer): Promise<NavigationLink[]> {
    if (!viewer.isAdmin) return Promise.resolve([]);
    return Promise.resolve([
      { label: 'Clients', path: clientsPaths.adminClients, area: 'admin', icon: 'building', order: 30 },
      { label: 'Plans', path: clientsPaths.plans, area: 'admin', icon: 'file', order: 31 },
    ]);
  }
}
