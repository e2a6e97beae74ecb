import { Injectable } from '@nestjs/common';
import { Navigation, type NavigationLink, type NavigationSource, type Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { actingAgencyOf } from './acting-agency.js';
import { agenciesPaths } from './agencies.paths.js';
import { rolesThatEditListing } from './agency-rights.js';

/** Listing and People for whoever acts for an agency; Agencies for staff. */
@Injectable()
@Navigation()
export class AgenciesNavigation implements NavigationSource {
  entries(viewer: Viewer): Promise<NavigationLink[]> {
    const staff: NavigationLink[] = viewer.isAdmin ? [{ label: 'Agencies', path: agenciesPaths.adminAgencies, area: 'admin', icon: 'people', order: 31 }] : [];
    return Promise.resolve([...staff, ...(viewer.actingAs.kind === 'agency' ? ownPages(viewer) : [])]);
  }
}

function ownPages(viewer: Viewer): NavigationLink[] {
  const { locale } = viewer;
  const people: NavigationLink = { label: translate('People', {}, locale), path: agenciesPaths.people, area: 'talent', icon: 'people', order: 61 };
  if (!rolesThatEditListing.includes(actingAgencyOf(viewer).role)) return [people];
  return [{ label: translate('Listing', {}, locale), path: agenciesPaths.ownListing, area: 'talent', icon: 'globe', order: 60 }, people];
}
