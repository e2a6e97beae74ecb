import { Injectable } from '@nestjs/common';
import { Navigation, type NavigationLink, type NavigationSource, type Viewer } from '../../platform/security/index.js';
import { reportsPaths } from './reports.paths.js';

/** The way back to the dashboard, first in the client's navigation. */
@Injectable()
@Navigation()
export class ReportsNavigation implements NavigationSource {
  entries({ actingAs }: Viewer): Promise<NavigationLink[]> {
    const entry: NavigationLink = { label: 'Dashboard', path: reportsPaths.dashboard, area: 'client', icon: 'chart', order: 5 };
    return Promise.resolve(actingAs.kind === 'client' ? [entry] : []);
  }
}
