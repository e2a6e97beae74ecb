import { Injectable } from '@nestjs/common';
import { rolesThatInvite } from '../clients/index.js';
import { Navigation, type NavigationLink, type NavigationSource, type Viewer } from '../../platform/security/index.js';
import { invitationsPaths } from './invitations.paths.js';

/** A client's members who may invite find their invitations here. */
@Injectable()
@Navigation()
export class InvitationsNavigation implements NavigationSource {
  entries({ actingAs }: Viewer): Promise<NavigationLink[]> {
    const mayInvite = actingAs.kind === 'client' && rolesThatInvite.includes(actingAs.role);
    const entries: NavigationLink[] = mayInvite ? [{ label: 'Invitations', path: invitationsPaths.list, area: 'client', icon: 'mail', order: 10 }] : [];
    return Promise.resolve(entries);
  }
}
