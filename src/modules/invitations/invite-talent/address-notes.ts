import { Injectable } from '@nestjs/common';
import { contractsPaths } from '../../contracts/contracts.paths.js';
import { talentCloudsPaths } from '../../talent-clouds/talent-clouds.paths.js';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database, isId } from '../../../platform/database/index.js';
import { formatDay } from '../../../platform/views/index.js';
import { invitationsPaths } from '../invitations.paths.js';

/** Something the client knows about an address, with where to read on. */
export interface AddressNote {
  readonly kind: 'info' | 'stop';
  readonly icon: 'info' | 'alert';
  readonly text: string;
  readonly link: { readonly path: string; readonly label: string };
}

interface Known {
  readonly what: 'invited' | 'contract' | 'member' | 'bounced';
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly who: string | null;
  readonly on: string | null;
  readonly words: string | null;
}

/**
 * What a client knows about an address that somebody is about to invite. It looks only at what went to this very address
 * from this client: that a person has other addresses, or works for somebody else, is nobody's to read here.
 */
@Injectable()
export class AddressNotes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param draftId the draft at hand, which is no second invitation; anything that is no id for none */
  async about(clientId: string, typed: string, draftId: string | null): Promise<AddressNote[]> {
    const folded = foldAddress(typed);
    if (folded === null) return [];
    const known = await this.database.rows<Known>(knownSql, [clientId, folded, isId(draftId) ? draftId : null, this.clock.now(), typed.toLowerCase()]);
    const place = { timeZone: 'UTC', lang: 'en', now: this.clock.now() };
    return known.map((each) => noteOf(each, each.on === null ? 'an earlier day' : formatDay(each.on, place)));
  }
}

function noteOf({ what, id, title, state, who, words }: Known, day: string): AddressNote {
  const info = { kind: 'info', icon: 'info' } as const;
  switch (what) {
    case 'invited':
      return { ...info, text: `${who ?? 'Somebody'} invited this address to “${title}” on ${day}; it is ${state}.`, link: { path: invitationsPaths.clientInvitation(id), label: 'Open that invitation' } };
    case 'contract':
      return { ...info, text: `Works with you already: “${title}”, ${state}.`, link: { path: contractsPaths.clientContract(id), label: 'Open the contract' } };
    case 'member':
      return { ...info, text: `Is in your talent cloud “${title}” already.`, link: { path: talentCloudsPaths.clientCloud(id), label: 'Open the talent cloud' } };
    case 'bounced':
      return { kind: 'stop', icon: 'alert', text: `A mail to this address bounced on ${day}: ${words ?? 'the mail server gave no reason'}`, link: { path: invitationsPaths.clientInvitation(id), label: 'Open that invitation' } };
  }
}

const knownSql = `
  WITH known AS (
    SELECT accepted_by_id, accepted_for_agency_id FROM invitations.invitations
     WHERE client_id = $1 AND folded_address = $2 AND state = 'accepted'),
  noted AS (
    SELECT 1 AS place, 'invited' AS what, i.id, i.title, i.state, p.full_name AS who, i.invited_at AS at, NULL AS words
      FROM invitations.invitations i JOIN accounts.person_cards p ON p.person_id = i.invited_by_id
     WHERE i.client_id = $1 AND i.folded_address = $2 AND i.id IS DISTINCT FROM $3::uuid
       AND i.state IN ('awaiting approval', 'scheduled', 'queued', 'sent') AND (i.expires_at IS NULL OR i.expires_at > $4)
    UNION ALL
    SELECT 2, 'contract', o.contract_id, o.project_name, o.state, NULL, o.accepted_at, NULL
      FROM contracts.offer_cards o
     WHERE o.client_id = $1 AND o.state IN ('offered', 'confirmed', 'active', 'paused')
       AND (o.freelancer_id IN (SELECT accepted_by_id FROM known WHERE accepted_for_agency_id IS NULL) OR o.agency_id IN (SELECT accepted_for_agency_id FROM known))
    UNION ALL
    SELECT 3, 'member', m.cloud_id, m.cloud_name, m.state, NULL, m.opened_at, NULL
      FROM talent_clouds.membership_cards m
     WHERE m.client_id = $1 AND m.state IN ('joining', 'ready')
       AND (m.person_id IN (SELECT accepted_by_id FROM known WHERE accepted_for_agency_id IS NULL) OR m.agency_id IN (SELECT accepted_for_agency_id FROM known))
    UNION ALL
    SELECT 4, 'bounced', b.* FROM (
      SELECT i.id, i.title, i.state, NULL, d.created_at, d.server_words
        FROM platform.mail_deliveries d JOIN invitations.invitations i ON i.id = d.subject_id AND i.client_id = $1
       WHERE d.state = 'bounced' AND lower(d.to_address) IN ($2, $5)
       ORDER BY d.created_at DESC LIMIT 1) b)
  SELECT what, id, title, state, who, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS on, words FROM noted ORDER BY place, at DESC LIMIT 6`;
