import { Injectable } from '@nestjs/common';
import { HomeCards, HomeCardSource, type HomeCard } from '../../journeys/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import type { Audience, Target } from '../invitation-kinds.js';
import { invitesTo } from '../invitation-words.js';
import { openStates } from '../invitation-state.js';
import { invitationsPaths } from '../invitations.paths.js';
import { openFor } from '../open-invitation/invitation.view.js';

interface OpenOne {
  readonly id: string;
  readonly audience: Audience;
  readonly target: Target;
  readonly title: string;
  readonly clientName: string;
  readonly inviterName: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
}

/** The second door: open invitations to any of the person's verified addresses stand first on Home, no link needed. */
@Injectable()
@HomeCards()
export class OpenInvitationCards extends HomeCardSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    const now = this.clock.now();
    const open = await this.database.prepared<OpenOne>('invitations.open-cards', openSql, [viewer.personId, openStates, now]);
    return open.map(({ id, audience, target, title, clientName, inviterName, invitedAt, expiresAt }) => ({
      order: 10,
      title,
      text: `${inviterName} (${clientName}) ${invitesTo({ audience, target })} ${target === 'cloud' ? title : 'it'}`,
      badge: { kind: 'wait', label: openFor(expiresAt, now).label },
      action: { label: 'Continue', path: invitationsPaths.invitation(id) },
      since: invitedAt,
    }));
  }
}

const openSql = `
  SELECT i.id, i.audience, i.target, coalesce(k.name, i.title) AS title, c.name AS "clientName", p.full_name AS "inviterName", i.invited_at AS "invitedAt", i.expires_at AS "expiresAt"
    FROM accounts.verified_addresses v
    JOIN invitations.invitations i ON i.folded_address = v.address AND i.state IN ('queued', 'sent')
    JOIN clients.client_cards c ON c.client_id = i.client_id
    LEFT JOIN talent_clouds.cloud_cards k ON k.cloud_id = i.cloud_id
    JOIN accounts.person_cards p ON p.person_id = i.invited_by_id
   WHERE v.person_id = $1 AND i.state = ANY ($2) AND i.expires_at > $3 AND k.is_deleted IS NOT TRUE
   ORDER BY i.expires_at LIMIT 20`;
