import { isTalentsOwn } from '../membership.sql.js';
import type { OpportunityState } from './opportunity.entity.js';

/** An opportunity as pages and mails read it. */
export interface OpportunityFacts {
  opportunityId: string;
  state: OpportunityState;
  title: string;
  brief: string;
  contractKind: 'hourly' | 'fixed';
  rateMinor: string | null;
  weeklyLimitHours: number | null;
  amountMinor: string | null;
  currency: string;
  startsOn: string;
  endsOn: string | null;
  answerBy: string;
  postedAt: Date | null;
  endedWhy: string | null;
  clientName: string;
  /** Who posted it, or wrote the draft. */
  authorName: string;
}

/** Reads OpportunityFacts where `opportunity`, `client` and `author` are joined. */
export const opportunityColumns = `
  opportunity.id AS "opportunityId", opportunity.state, opportunity.title, opportunity.brief, opportunity.contract_kind AS "contractKind",
  opportunity.rate_minor AS "rateMinor", opportunity.weekly_limit_hours AS "weeklyLimitHours", opportunity.amount_minor AS "amountMinor",
  opportunity.currency, opportunity.starts_on AS "startsOn", opportunity.ends_on AS "endsOn", opportunity.answer_by AS "answerBy",
  opportunity.posted_at AS "postedAt", opportunity.ended_why AS "endedWhy", client.name AS "clientName", author.full_name AS "authorName"`;

/** What opportunityColumns reads from, for what is posted. */
export const postedOpportunities = `talent_clouds.opportunities AS opportunity
  JOIN clients.client_cards AS client ON client.client_id = opportunity.client_id
  JOIN accounts.person_cards AS author ON author.person_id = opportunity.posted_by_id`;

/**
 * For whom a person ($1) may read and answer: for themselves where they are members, and for the agencies
 * that they own or manage (by the roles of $2), in whoever's name they act at the moment.
 */
export const seatsSql = `
  SELECT membership.cloud_id, membership.person_id, membership.agency_id
  FROM talent_clouds.memberships AS membership
  JOIN talent_clouds.clouds AS cloud ON cloud.id = membership.cloud_id AND cloud.deleted_at IS NULL
  WHERE membership.ended_at IS NULL AND ${isTalentsOwn}`;
