import { Injectable } from '@nestjs/common';
import { Navigation } from '../../platform/security/index.js';
import type { NavigationLink, NavigationSource, Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { rolesThatEditListing } from '../agencies/index.js';
import { profilesPaths } from './profiles.paths.js';

/** Profile, for freelancers and for those who write for their agency. */
@Injectable()
@Navigation()
export class ProfilesNavigation implements NavigationSource {
  entries({ actingAs, locale }: Viewer): Promise<NavigationLink[]> {
    if (actingAs.kind === 'agency' && !rolesThatEditListing.some((role) => role === actingAs.role)) return Promise.resolve([]);
    return Promise.resolve([{ label: translate('Profile', {}, locale), path: profilesPaths.profile, area: 'talent', icon: 'person', order: 40 }]);
  }
}
