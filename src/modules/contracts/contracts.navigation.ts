import { Injectable } from '@nestjs/common';
import { Navigation } from '../../platform/security/index.js';
import type { NavigationLink, NavigationSource, Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { maySeeContracts } from '../clients/index.js';
import { contractsPaths } from './contracts.paths.js';

/** My jobs for talent, Contracts for clients' people who may read them. */
@Injectable()
@Navigation()
export class ContractsNavigation implements NavigationSource {
  entries(viewer: Viewer): Promise<NavigationLink[]> {
    const { actingAs, locale } = viewer;
    const jobs: NavigationLink = { label: translate('My jobs', {}, locale), path: contractsPaths.jobs, area: 'talent', icon: 'briefcase', order: 10 };
    if (actingAs.kind !== 'client' || !maySeeContracts.allows(viewer)) return Promise.resolve([jobs]);
    const contracts: NavigationLink = { label: translate('Contracts', {}, locale), path: contractsPaths.clientContracts, area: 'client', icon: 'file', order: 20 };
    return Promise.resolve([jobs, contracts]);
  }
}
