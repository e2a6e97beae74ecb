import { Injectable } from '@nestjs/common';
import { Navigation, type NavigationLink, type NavigationSource, type Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { mayInvite } from '../clients/index.js';
import { MembershipListQuery } from './list-memberships/membership-list.query.js';
import { talentCloudsPaths } from './talent-clouds.paths.js';

/** Talent clouds for clients; Clouds for talent, once there are any. */
@Injectable()
@Navigation()
export class TalentCloudsNavigation implements NavigationSource {
  constructor(private readonly memberships: MembershipListQuery) {}

  async entries(viewer: Viewer): Promise<NavigationLink[]> {
    if (viewer.actingAs.kind === 'client') {
      if (!mayInvite.allows(viewer)) return [];
      return [{ label: translate('Talent clouds', {}, viewer.locale), path: talentCloudsPaths.clientClouds, area: 'client', icon: 'people', order: 25 }];
    }
    if (viewer.isAdmin || !(await this.memberships.hasAny(viewer))) return [];
    return [{ label: translate('Clouds', {}, viewer.locale), path: talentCloudsPaths.memberships, area: 'talent', icon: 'people', order: 20 }];
  }
}
