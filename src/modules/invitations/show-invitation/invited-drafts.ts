import { Injectable } from '@nestjs/common';
import { mayInvite } from '../../clients/index.js';
import { DraftOrigins, DraftOriginSource, type DraftOrigin } from '../../contracts/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { translate } from '../../../platform/views/index.js';
import type { InvitationState } from '../invitation-state.js';
import { invitationsPaths } from '../invitations.paths.js';
import { stateBadge } from '../list-invitations/state-badge.js';

interface InvitedRow {
  readonly contractId: string;
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly state: InvitationState;
  readonly isOver: boolean;
  readonly hasBounced: boolean;
}

/** Tells the pages of contracts who was invited to one that nobody has accepted, and what became of the invitation. */
@Injectable()
@DraftOrigins()
export class InvitedDrafts extends DraftOriginSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async originsOf(contractIds: readonly string[], viewer: Viewer): Promise<DraftOrigin[]> {
    const rows = await this.database.rows<InvitedRow>(sql, [contractIds, this.clock.now()]);
    return rows.map((row) => originView(row, viewer));
  }
}

/** Who was invited is for those who invite; what became of it is for everybody who sees the contract. */
function originView({ contractId, id, name, address, state, isOver, hasBounced }: InvitedRow, viewer: Viewer): DraftOrigin {
  const isShown = mayInvite.allows(viewer);
  const isOpen = (state === 'queued' || state === 'sent') && !isOver;
  const badge = isOpen && !hasBounced ? ({ kind: 'info', label: 'Invited' } as const) : stateBadge({ state, isOver, hasBounced });
  return {
    contractId,
    name: isShown ? name : '',
    address: isShown ? address : '',
    path: isShown ? invitationsPaths.clientInvitation(id) : '',
    badge: { ...badge, label: translate(badge.label, {}, viewer.locale) },
    standing: translate(standings[badge.label] ?? badge.label, {}, viewer.locale),
    isOpen,
  };
}

/** Behind the word for a draft: whose the word is must be clear. */
const standings: Readonly<Record<string, string>> = {
  Invited: 'invited',
  Bounced: 'invitation bounced',
  Declined: 'invitation declined',
  Revoked: 'invitation revoked',
  Expired: 'invitation expired',
};

const sql = `
  SELECT contract_id AS "contractId", id, name, address, state, expires_at <= $2 AS "isOver", bounced_mail_id IS NOT NULL AS "hasBounced"
    FROM invitations.invitations WHERE contract_id = ANY ($1::uuid[]) AND state <> 'accepted'`;
