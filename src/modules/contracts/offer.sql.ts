import type { HeaderStep } from '../journeys/index.js';
import type { ChangeRequestState } from './change-request.entity.js';
import type { Audience, ContractState } from './contract-states.js';
import type { OfferFacts } from './offer-slip.js';
import type { TermKey } from './terms.js';

/** A contract with its current terms and both sides' names, as every page about it reads it. */
export interface OfferRow extends OfferFacts {
  contractId: string;
  clientId: string;
  state: ContractState;
  audience: Audience;
  termsVersion: number;
  confirmedVersion: number | null;
  scope: string;
  schedule: string | null;
  paymentTerms: string | null;
  rateMinor: string | null;
  amountMinor: string | null;
  managerId: string;
  managerEmail: string;
  heldDays: number;
  offeredAt: Date | null;
  expiresAt: Date | null;
  waitingSince: Date | null;
  confirmedAt: Date | null;
  clearedAt: Date | null;
  acceptedAt: Date | null;
  closedAt: Date | null;
  closedBecause: string | null;
  agencyId: string | null;
  agencyName: string | null;
  agencyConfirmedAt: Date | null;
}

/** The columns of an OfferRow; money comes as text, as the driver hands it over. */
export const offerColumns = `
  contract.id AS "contractId", contract.client_id AS "clientId", contract.state, contract.audience, contract.kind AS "contractKind",
  contract.terms_version AS "termsVersion", contract.confirmed_version AS "confirmedVersion",
  terms.project_name AS "projectName", terms.scope, terms.schedule, terms.payment_terms AS "paymentTerms", terms.currency,
  terms.rate_minor AS "rateMinor", terms.weekly_limit_hours AS "weeklyLimitHours", terms.amount_minor AS "amountMinor",
  terms.starts_on AS "startsOn", terms.ends_on AS "endsOn",
  client.name AS "clientName", client.security_days AS "heldDays",
  manager.person_id AS "managerId", manager.full_name AS "managerName", manager.email AS "managerEmail",
  contract.offered_at AS "offeredAt", contract.expires_at AS "expiresAt", contract.waiting_since AS "waitingSince",
  contract.confirmed_at AS "confirmedAt", contract.cleared_at AS "clearedAt", contract.accepted_at AS "acceptedAt",
  contract.closed_at AS "closedAt", contract.closed_because AS "closedBecause",
  contract.agency_id AS "agencyId", agency.name AS "agencyName", contract.agency_confirmed_at AS "agencyConfirmedAt"`;

export const offerTables = `
  contracts.contracts AS contract
  JOIN contracts.terms AS terms ON terms.contract_id = contract.id AND terms.version = contract.terms_version
  JOIN clients.client_cards AS client ON client.client_id = contract.client_id
  JOIN accounts.person_cards AS manager ON manager.person_id = contract.hiring_manager_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = contract.agency_id`;

/** Whose contract it must be, as talent: $2 the person, $3 the roles in which somebody acts for their agency. */
export const isTalentsOwn = `(contract.freelancer_id = $2 OR EXISTS (
    SELECT 1 FROM agencies.member_cards AS belongs
    WHERE belongs.agency_id = contract.agency_id AND belongs.person_id = $2 AND belongs.is_active AND belongs.role = ANY ($3::text[])))`;

/** One version of the terms as JSON, named as in TermsFacts. */
export const termsAsJson = (alias: string): string => `
  jsonb_build_object('projectName', ${alias}.project_name, 'scope', ${alias}.scope, 'rateMinor', ${alias}.rate_minor::text,
    'weeklyLimitHours', ${alias}.weekly_limit_hours, 'amountMinor', ${alias}.amount_minor::text, 'currency', ${alias}.currency,
    'startsOn', ${alias}.starts_on, 'endsOn', ${alias}.ends_on, 'schedule', ${alias}.schedule, 'paymentTerms', ${alias}.payment_terms,
    'version', ${alias}.version, 'writtenAt', ${alias}.written_at)`;

/** What the talent asked to have changed, newest first. */
export const requestsAsJson = `
  COALESCE((
    SELECT jsonb_agg(jsonb_build_object('id', request.id, 'term', request.term, 'message', request.message, 'state', request.state,
      'askedAt', request.asked_at, 'note', request.note, 'answeredAt', request.answered_at) ORDER BY request.asked_at DESC)
    FROM contracts.change_requests AS request WHERE request.contract_id = contract.id), '[]')`;

export interface RequestRow {
  id: string;
  term: TermKey;
  message: string;
  state: ChangeRequestState;
  askedAt: string;
  note: string | null;
  answeredAt: string | null;
}

/** A row of a wizard page: the offer and the header's steps. */
export interface WizardRow extends OfferRow {
  steps: HeaderStep[] | null;
}
