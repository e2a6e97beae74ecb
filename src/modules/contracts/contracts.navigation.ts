import { Injectable } from '@nestjs/common';
import { Navigation } from '../../platform/security/index.js';
import type { NavigationLink, NavigationSource, Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { contractsPaths } from './contracts.paths.js';

/** My jobs for talent, Contracts for clients. */
@Injectable()
@Navigation()
export class ContractsNavigation implements NavigationSource {
  entries({ actingAs, locale }: Viewer): Promise<NavigationLink[]> {
    const jobs: NavigationLink = { label: translate('My jobs', {}, locale), path: contractsPaths.jobs, area: 'talent', icon: 'briefcase', order: 10 };
    if (actingAs.kind !== 'client') return Promise.resolve([jobs]);
    const contracts: NavigationLink = { label: translate('Contracts', {}, locale), path: contractsPaths.clientContracts, area: 'client', icon: 'file', order: 20 };
    return Promise.resolve([jobs, contracts]);
  }
}
