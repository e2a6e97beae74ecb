import { Navigation } from '../../platform/security/index.js';
import type { NavigationLink, NavigationSource, Viewer } from '../../platform/security/index.js';
import { auditPaths } from './audit.paths.js';

/** The back office's way to the audit log. */
@Navigation()
export class AuditNavigation implements NavigationSource {
  entries(viewer: Viewer): Promise<NavigationLink[]> {
    const link: NavigationLink = { label: 'Audit log', path: auditPaths.log, area: 'admin', order: 60, icon: 'list' };
    return Promise.resolve(viewer.isAdmin ? [link] : []);
  }
}
