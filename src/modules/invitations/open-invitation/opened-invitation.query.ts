import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { factColumns, factTables, type InvitationFacts } from '../invitation-facts.js';
import { linkPurpose, proofPurpose } from '../link-purposes.js';

/** An invitation as this very visitor finds it: what it is, by which link they came, and whose it is. */
export type OpenedInvitation = InvitationFacts & {
  readonly cloudId: string | null;
  readonly acceptedById: string | null;
  readonly acceptedForAgencyId: string | null;
  /** Whether the plan that it was sent under asks for a profile, on the way into a cloud. */
  readonly profileStep: 'required' | 'skippable' | 'not asked for';
  readonly isOver: boolean;
  readonly isClientSuspended: boolean;
  /** Null where the visitor came without a link. */
  readonly linkId: string | null;
  readonly linkVia: 'mailed' | 'copied' | null;
  /** The link was made for an address that the invitation no longer goes to. */
  readonly isLinkReplaced: boolean;
  /** This browser has typed in the code mailed to the invited address. */
  readonly hasProof: boolean;
  /** The signed-in person has verified the invited address. */
  readonly isTheirs: boolean;
  /** Somebody has an account with the invited address. */
  readonly isAddressKnown: boolean;
  /** What the client will ask of this person, in its order. */
  readonly asked: readonly AskedTask[];
  /** Some of it only in one country. */
  readonly asksByCountry: boolean;
};

/** A requirement of the client, as far as an invited person is told. */
export interface AskedTask {
  readonly title: string;
  readonly minutes: number;
  /** The client does it, not the talent. */
  readonly isClients: boolean;
}

export interface Visit {
  readonly invitationId: string;
  readonly linkHash: Buffer | null;
  readonly proofHash: Buffer | null;
  readonly personId: string | null;
  readonly at: Date;
}

/** The page behind the mail's button, in one statement. */
@Injectable()
export class OpenedInvitationQuery {
  constructor(private readonly database: Database) {}

  async of({ invitationId, linkHash, proofHash, personId, at }: Visit): Promise<OpenedInvitation | null> {
    const [opened] = await this.database.prepared<OpenedInvitation>('invitations.opened', openedSql, [invitationId, linkHash, proofHash, personId, at]);
    return opened ?? null;
  }
}

const openedSql = `
  SELECT ${factColumns},
         i.accepted_by_id AS "acceptedById", i.accepted_for_agency_id AS "acceptedForAgencyId",
         coalesce(plan.profile_step, c.profile_step) AS "profileStep", i.expires_at <= $5 AS "isOver", c.is_suspended AS "isClientSuspended",
         l.link_id AS "linkId", l.via AS "linkVia",
         coalesce(l.revoked_at IS NOT NULL OR l.address <> i.folded_address, false) AS "isLinkReplaced",
         EXISTS (SELECT 1 FROM platform.secret_link_cards x
                  WHERE x.secret_hash = $3 AND x.purpose = '${proofPurpose}' AND x.subject_id = i.id
                    AND x.address = i.folded_address AND x.revoked_at IS NULL AND x.expires_at > $5) AS "hasProof",
         coalesce(v.person_id = $4, false) AS "isTheirs",
         v.person_id IS NOT NULL AS "isAddressKnown",
         coalesce(asked.tasks, '[]') AS asked, coalesce(asked.by_country, false) AS "asksByCountry"
    FROM ${factTables}
    LEFT JOIN clients.plan_version_cards plan ON i.target = 'cloud' AND plan.plan_key = i.plan_key AND plan.version = i.plan_version
    LEFT JOIN platform.secret_link_cards l ON l.secret_hash = $2 AND l.purpose = '${linkPurpose}' AND l.subject_id = i.id
    LEFT JOIN accounts.verified_addresses v ON v.address = i.folded_address
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('title', r.title, 'minutes', r.minutes, 'isClients', r.kind = 'client') ORDER BY r.position) AS tasks, bool_or(r.country IS NOT NULL) AS by_country
        FROM onboarding.requirement_cards r
       WHERE r.client_id = i.client_id AND coalesce(r.audience, i.audience) = i.audience
         AND coalesce(r.target, i.target) = i.target AND (r.contract_kind IS NULL OR r.contract_kind = o.contract_kind)) asked ON true
   WHERE i.id = $1 AND i.state <> 'draft'`;
