import type { Audience } from './invitation-kinds.js';
import type { InvitationState } from './invitation-state.js';

/** The terms that an invitation shows before anybody reads the contract. Money is in minor units, as text. */
export interface OfferFacts {
  readonly title: string;
  readonly contractKind: 'hourly' | 'fixed';
  readonly currency: string;
  readonly rateMinor: string | null;
  readonly weeklyLimitHours: number | null;
  readonly amountMinor: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** What mails and pages say about any invitation. */
interface AboutInvitation {
  readonly id: string;
  readonly audience: Audience;
  /** The project's name, or the talent cloud's. */
  readonly title: string;
  readonly state: InvitationState;
  readonly clientId: string;
  readonly clientName: string;
  readonly inviterId: string;
  readonly inviterName: string;
  readonly inviterEmail: string;
  readonly name: string;
  readonly address: string;
  readonly foldedAddress: string;
  readonly personalMessage: string;
  readonly invitedAt: Date | null;
  readonly expiresAt: Date | null;
  /** The newest mail to the invited person came back. */
  readonly hasBounced: boolean;
  readonly declineReason: string | null;
  readonly declineNote: string | null;
}

/** An invitation to a contract, with the terms it shows. */
export type ContractInvitation = AboutInvitation & OfferFacts & { readonly target: 'contract'; readonly contractId: string | null };

/** An invitation into a talent cloud: there are no terms, so nothing can show any. */
export type CloudInvitation = AboutInvitation & { readonly target: 'cloud'; readonly cloudId: string; readonly contractId: null; readonly isCloudDeleted: boolean };

/** Everything that mails and pages say about an invitation. */
export type InvitationFacts = ContractInvitation | CloudInvitation;

/** The columns of `InvitationFacts`. A draft has its terms beside it, everything later has them in its contract. */
export const factColumns = `
  i.id, i.state, i.audience, i.target, i.client_id AS "clientId", c.name AS "clientName", i.contract_id AS "contractId",
  i.cloud_id AS "cloudId", coalesce(k.is_deleted, false) AS "isCloudDeleted",
  i.invited_by_id AS "inviterId", p.full_name AS "inviterName", p.email AS "inviterEmail",
  i.name, i.address, i.folded_address AS "foldedAddress", i.personal_message AS "personalMessage",
  i.invited_at AS "invitedAt", i.expires_at AS "expiresAt", i.bounced_mail_id IS NOT NULL AS "hasBounced", i.decline_reason AS "declineReason", i.decline_note AS "declineNote",
  coalesce(o.project_name, k.name, i.title) AS title,
  coalesce(o.contract_kind, i.terms ->> 'contractKind') AS "contractKind",
  coalesce(o.currency, i.terms ->> 'currency') AS currency,
  coalesce(o.rate_minor::text, i.terms ->> 'rateMinor') AS "rateMinor",
  coalesce(o.weekly_limit_hours, (i.terms ->> 'weeklyLimitHours')::int) AS "weeklyLimitHours",
  coalesce(o.amount_minor::text, i.terms ->> 'amountMinor') AS "amountMinor",
  coalesce(o.starts_on::text, i.terms ->> 'startsOn') AS "startsOn",
  coalesce(o.ends_on::text, i.terms ->> 'endsOn') AS "endsOn"`;

/** Where those columns come from. */
export const factTables = `
  invitations.invitations i
  JOIN clients.client_cards c ON c.client_id = i.client_id
  JOIN accounts.person_cards p ON p.person_id = i.invited_by_id
  LEFT JOIN contracts.offer_cards o ON o.contract_id = i.contract_id
  LEFT JOIN talent_clouds.cloud_cards k ON k.cloud_id = i.cloud_id`;
