import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { SecretLinks, type Viewer } from '../../../platform/security/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { rolesThatAccept } from '../agency-rights.js';
import { ConfirmedAlready, NothingLeftToConfirm } from '../agency.errors.js';
import { confirmationPurpose } from '../link-purposes.js';
import { ConfirmationQuery, type ConfirmationRow } from './confirmation.query.js';

/** What a visitor finds: the agency, and whether they are one of its owners and managers or only hold the mail's link. */
export interface Visit {
  readonly row: ConfirmationRow;
  readonly isMember: boolean;
}

/** Finds out who may see the listing of an agency that is not public yet: by their role, or by the link this browser holds. */
@Injectable()
export class ConfirmationVisitors {
  constructor(
    private readonly confirmations: ConfirmationQuery,
    private readonly links: SecretLinks,
  ) {}

  /** Null where signing in might help; a signed-in stranger gets the 404 that an unknown id gets. */
  async visit(req: Request, viewer: Viewer | null, contractId: string): Promise<Visit | null> {
    if (!isId(contractId)) throw new NotFound();
    const row = await this.confirmations.of(contractId, viewer?.personId ?? null);
    if (row?.role && rolesThatAccept.includes(row.role)) return { row, isMember: true };
    const isHolder = row !== null && (await this.holdsLink(req, contractId));
    if (!isHolder && viewer === null) return null;
    if (!isHolder) throw new NotFound();
    if (row.publishedAt !== null) throw new ConfirmedAlready(row.slug);
    if (row.isOver) throw new NothingLeftToConfirm();
    return { row, isMember: false };
  }

  /** Keeps the link for a day in this browser, for the pages of this confirmation only. */
  remember(res: Response, contractId: string, secret: string): void {
    this.links.remember(res, contractId, secret, agenciesPaths.confirmation(contractId));
  }

  private async holdsLink(req: Request, contractId: string): Promise<boolean> {
    const secret = this.links.recall(req, contractId);
    if (secret === null) return false;
    const link = await this.links.find(confirmationPurpose, secret);
    return link !== null && link.subjectId === contractId && link.revokedAt === null && (await this.confirmations.isOwners(contractId, link.address));
  }
}
