import { Injectable } from '@nestjs/common';
import { Navigation, type NavigationLink, type NavigationSource, type Viewer } from '../../../platform/security/index.js';

/** Where every signed-in person can go, whatever modules there are. */
@Injectable()
@Navigation()
export class AccountNavigation implements NavigationSource {
  entries(viewer: Viewer): Promise<NavigationLink[]> {
    return Promise.resolve(viewer.isAdmin ? [{ label: 'Back office', path: '/admin/reviews', area: 'talent', order: 90 }] : []);
  }
}
