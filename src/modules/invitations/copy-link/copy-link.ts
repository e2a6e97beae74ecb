import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Settings } from '../../../platform/config/index.js';
import { SecretLinks, type Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationNotOpen } from '../invitation.errors.js';
import { invitationsPaths } from '../invitations.paths.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { linkPurpose } from '../link-purposes.js';

/** Makes a link that the inviter hands on by another way. It proves nothing about the mailbox, so accepting through it needs a code. */
@Injectable()
export class CopyLink {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly links: SecretLinks,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @returns the link's text, which nobody can get a second time */
  @InTransaction()
  async run(viewer: Viewer, invitationId: string): Promise<string> {
    const clientId = actingClientOf(viewer).id;
    const invitation = await this.invitations.ofClient(clientId, invitationId);
    const at = this.clock.now();
    if (!invitation.isOpen(at)) throw new InvitationNotOpen(invitation.state);
    invitation.settleBounce(at);
    await this.invitations.save(invitation);
    const secret = await this.links.issueCopied({ purpose: linkPurpose, subjectId: invitationId, tenantId: clientId, address: invitation.foldedAddress });
    await this.audit.append({ action: 'invitations.link-copied', tenantId: clientId, actorId: viewer.personId, subjectType: 'invitation', subjectId: invitationId });
    return this.settings.publicUrl + invitationsPaths.link(secret);
  }
}
