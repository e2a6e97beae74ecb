import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../../../platform/clock/index.js';
import { isId } from '../../../platform/database/index.js';
import { SecretLinks, type Viewer } from '../../../platform/security/index.js';
import { ClientIsSuspended } from '../../clients/index.js';
import { LinkNeeded, LinkReplaced } from '../invitation.errors.js';
import { invitationsPaths } from '../invitations.paths.js';
import { proofPurpose } from '../link-purposes.js';
import { OpenedInvitationQuery, type OpenedInvitation } from './opened-invitation.query.js';

const proofMinutes = 60;

/** Finds out what a visitor may see of an invitation: by the link this browser holds, or by their verified address. */
@Injectable()
export class Visitors {
  constructor(
    private readonly opened: OpenedInvitationQuery,
    private readonly links: SecretLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses everybody who has neither; an id that does not exist is refused in the same words. Whoever may see it reads,
   * while it waits for an answer, that its client is suspended.
   */
  async open(req: Request, viewer: Viewer | null, invitationId: string): Promise<OpenedInvitation> {
    if (!isId(invitationId)) throw new LinkNeeded();
    const found = await this.opened.of({
      invitationId,
      linkHash: this.hashOf(req, invitationId),
      proofHash: this.hashOf(req, proofCookie(invitationId)),
      personId: viewer?.personId ?? null,
      at: this.clock.now(),
    });
    if (!found) throw new LinkNeeded();
    this.requireSeen(found, viewer);
    if (found.isClientSuspended && found.state !== 'accepted') throw new ClientIsSuspended(found.clientName);
    return found;
  }

  private requireSeen(found: OpenedInvitation, viewer: Viewer | null): void {
    if (found.isTheirs || (viewer !== null && found.acceptedById === viewer.personId)) return;
    if (found.linkVia === null) throw new LinkNeeded();
    if (found.isLinkReplaced) throw new LinkReplaced();
  }

  /** Keeps the link for a day in this browser, for the pages of this invitation only. */
  remember(res: Response, invitationId: string, secret: string): void {
    this.links.remember(res, invitationId, secret, invitationsPaths.invitation(invitationId));
  }

  /** Notes that this browser's visitor reads the invited mailbox. Call it inside a transaction's action or alone: it is one row. */
  async prove(res: Response, opened: OpenedInvitation): Promise<void> {
    const expiresAt = new Date(this.clock.now().getTime() + proofMinutes * 60_000);
    const { id, clientId, foldedAddress } = opened;
    const secret = await this.links.issueCopied({ purpose: proofPurpose, subjectId: id, tenantId: clientId, address: foldedAddress, expiresAt });
    this.links.remember(res, proofCookie(id), secret, invitationsPaths.invitation(id));
  }

  private hashOf(req: Request, cookie: string): Buffer | null {
    const secret = this.links.recall(req, cookie);
    return secret === null ? null : this.links.hashOf(secret);
  }
}

/** Whether the visitor has shown that they read the invited mailbox. A link that the inviter copied shows nothing of the kind. */
export function readsMailbox(opened: OpenedInvitation): boolean {
  return (opened.linkVia === 'mailed' && !opened.isLinkReplaced) || opened.hasProof;
}

/** Who may say for an address that it wants no more invitations: nobody who merely holds a link that was handed on. */
export function mayOptOut(opened: OpenedInvitation): boolean {
  return opened.isTheirs || readsMailbox(opened);
}

/** Whether it can still be answered. */
export function isOpen(opened: Pick<OpenedInvitation, 'state' | 'isOver'>): boolean {
  return (opened.state === 'queued' || opened.state === 'sent') && !opened.isOver;
}

function proofCookie(invitationId: string): string {
  return `${invitationId}-mailbox`;
}
