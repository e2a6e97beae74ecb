import { Injectable } from '@nestjs/common';
import { Navigation, type NavigationLink, type NavigationSource, type Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { clientsPaths } from './clients.paths.js';

/** Staff find the clients and their plans in the back office; a client's members find each other. */
@Injectable()
@Navigation()
export class ClientsNavigation implements NavigationSource {
  entries(viewer: Viewer): Promise<NavigationLink[]> {
    return Promise.resolve([...(viewer.isAdmin ? staffPages : []), ...(viewer.actingAs.kind === 'client' ? [peoplePage(viewer)] : [])]);
  }
}

const staffPages: readonly NavigationLink[] = [
  { label: 'Clients', path: clientsPaths.adminClients, area: 'admin', icon: 'building', order: 30 },
  { label: 'Plans', path: clientsPaths.plans, area: 'admin', icon: 'file', order: 31 },
];

function peoplePage({ locale }: Viewer): NavigationLink {
  return { label: translate('People', {}, locale), path: clientsPaths.people, area: 'client', icon: 'person', order: 60 };
}
