import { Injectable } from '@nestjs/common';
import { mayManageMembers, rolesThatInvite } from '../clients/index.js';
import { Navigation, type NavigationLink, type NavigationSource, type Viewer } from '../../platform/security/index.js';
import { ApprovalListQuery } from './approve-invitation/approval-list.query.js';
import { approvalsPaths, invitationsPaths, settingsPaths } from './invitations.paths.js';

/** A client's members who may invite find their invitations here, its approvers what waits for them, its owners the settings. */
@Injectable()
@Navigation()
export class InvitationsNavigation implements NavigationSource {
  constructor(private readonly approvals: ApprovalListQuery) {}

  async entries(viewer: Viewer): Promise<NavigationLink[]> {
    const { actingAs, personId } = viewer;
    if (actingAs.kind !== 'client') return [];
    const { isAsked, waiting } = await this.approvals.countFor(actingAs.id, personId);
    return [
      ...(rolesThatInvite.includes(actingAs.role) ? [{ label: 'Invitations', path: invitationsPaths.list, area: 'client', icon: 'mail', order: 10 } as const] : []),
      ...(isAsked ? [{ label: 'Approvals', path: approvalsPaths.list, area: 'client', icon: 'check', order: 12, count: waiting } as const] : []),
      ...(mayManageMembers.allows(viewer) ? [{ label: 'Settings', path: settingsPaths.settings, area: 'client', icon: 'settings', order: 90 } as const] : []),
    ];
  }
}
