import { Injectable } from '@nestjs/common';
import { Navigation, type NavigationLink, type NavigationSource, type Viewer } from '../../../platform/security/index.js';
import { translate } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';

/** Where every signed-in person can go, whatever modules there are. */
@Injectable()
@Navigation()
export class AccountNavigation implements NavigationSource {
  entries(viewer: Viewer): Promise<NavigationLink[]> {
    const home: NavigationLink = { label: 'Home', path: '/home', area: 'talent', order: 5 };
    const backOffice: NavigationLink = { label: 'Back office', path: '/admin/reviews', area: 'talent', order: 90 };
    const people: NavigationLink = { label: translate('People', {}, viewer.locale), path: accountsPaths.adminPeople, area: 'admin', icon: 'person', order: 32 };
    return Promise.resolve(viewer.isAdmin ? [home, backOffice, people] : [home]);
  }
}
