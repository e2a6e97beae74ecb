import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { ChangeRequest } from './change-request.entity.js';
import { Contract } from './contract.entity.js';
import { Terms } from './terms.entity.js';
import { clientOf, talentOf } from './viewpoint.js';

/** Finds contracts to act on. Whoever asks for one that is not theirs is told that there is none. */
@Injectable()
export class ContractsRepository {
  constructor(private readonly database: Database) {}

  /** The talent's own contract, locked until the action ends. */
  async ofTalent(viewer: Viewer, contractId: string): Promise<Contract> {
    const contract = await this.locked(contractId);
    if (!contract || !(await this.isTheirs(viewer, contract))) throw new NotFound();
    return contract;
  }

  /** A contract of the client that the viewer acts for, locked until the action ends. */
  async ofClient(viewer: Viewer, contractId: string): Promise<Contract> {
    const contract = await this.locked(contractId);
    if (contract?.clientId !== clientOf(viewer)) throw new NotFound();
    return contract;
  }

  /** For listeners: an event has named the contract, so it exists. */
  async named(contractId: string): Promise<Contract> {
    const contract = await this.locked(contractId);
    if (!contract) throw new Error(`There is no contract ${contractId}.`);
    return contract;
  }

  async add(contract: Contract, terms: Terms): Promise<void> {
    await this.database.repository(Contract).insert(contract);
    await this.addTerms(terms);
  }

  /** Adds many drafts with their terms, all of each table in one statement. */
  async addAll(drafts: readonly { contract: Contract; written: Terms }[]): Promise<void> {
    await this.database.execute(addDraftsSql, [JSON.stringify(drafts.map(({ contract }) => contract))]);
    await this.database.execute(addTermsSql, [JSON.stringify(drafts.map(({ written }) => written), amountsAsText)]);
  }

  /** Writes a locked contract back in one statement; `save` would read it once more. */
  async store(contract: Contract): Promise<void> {
    const { id, ...columns } = contract;
    await this.database.repository(Contract).update({ id }, columns);
  }

  async addTerms(terms: Terms): Promise<void> {
    await this.database.repository(Terms).insert(terms);
  }

  async termsOf(contractId: string, version: number): Promise<Terms> {
    return this.database.repository(Terms).findOneByOrFail({ contractId, version });
  }

  /** The number of the next version, one more than any that was written, also of those that came to nothing. */
  async nextVersion(contractId: string): Promise<number> {
    const row = await this.database.row<{ next: number }>('SELECT max(version) + 1 AS next FROM contracts.terms WHERE contract_id = $1', [contractId]);
    if (!row) throw new Error(`Contract ${contractId} has no terms.`);
    return row.next;
  }

  async addChangeRequest(request: ChangeRequest): Promise<void> {
    await this.database.repository(ChangeRequest).insert(request);
  }

  /** Whether this very wish of this person waits for an answer. */
  async isWaitingFor(contractId: string, wish: Pick<ChangeRequest, 'term' | 'message' | 'askedById'>): Promise<boolean> {
    const { term, message, askedById } = wish;
    return this.database.repository(ChangeRequest).existsBy({ contractId, term, message, askedById, state: 'open' });
  }

  async changeRequest(contractId: string, id: string): Promise<ChangeRequest> {
    const request = await this.database.repository(ChangeRequest).findOneBy({ id, contractId });
    if (!request) throw new NotFound();
    return request;
  }

  async storeChangeRequest(request: ChangeRequest): Promise<void> {
    const { id, ...columns } = request;
    await this.database.repository(ChangeRequest).update({ id }, columns);
  }

  /** A contract that is confirmed as it is, or over, leaves no wish of the talent open. */
  async takeBackOpenRequests(contractId: string, at: Date): Promise<void> {
    const sql = `UPDATE contracts.change_requests SET state = 'taken back', answered_at = $2 WHERE contract_id = $1 AND state = 'open'`;
    await this.database.execute(sql, [contractId, at]);
  }

  /** A freelancer's own costs no look-up. */
  private async isTheirs(viewer: Viewer, { freelancerId, agencyId }: Contract): Promise<boolean> {
    const { personId, roles } = talentOf(viewer);
    if (freelancerId === personId) return true;
    if (agencyId === null) return false;
    const sql = 'SELECT 1 FROM agencies.member_cards WHERE agency_id = $1 AND person_id = $2 AND is_active AND role = ANY ($3::text[])';
    return (await this.database.row(sql, [agencyId, personId, roles])) !== null;
  }

  private async locked(contractId: string): Promise<Contract | null> {
    return this.database.repository(Contract).findOne({ where: { id: contractId }, lock: { mode: 'pessimistic_write' } });
  }
}

/** JSON has no bigint; PostgreSQL reads the text. */
function amountsAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

/** A draft has nothing in the other columns yet. */
const addDraftsSql = `
  INSERT INTO contracts.contracts (id, client_id, hiring_manager_id, audience, kind, project_name, state, terms_version, offer_days, created_at, own_values, are_terms_approved)
  SELECT id, "clientId", "hiringManagerId", audience, kind, "projectName", state, "termsVersion", "offerDays", "createdAt", "ownValues", "areTermsApproved"
    FROM jsonb_to_recordset($1::jsonb) AS draft (
      id uuid, "clientId" uuid, "hiringManagerId" uuid, audience text, kind text, "projectName" text, state text, "termsVersion" integer, "offerDays" integer, "createdAt" timestamptz,
      "ownValues" jsonb, "areTermsApproved" boolean)`;

const addTermsSql = `
  INSERT INTO contracts.terms (contract_id, version, project_name, scope, rate_minor, weekly_limit_hours, amount_minor, currency, starts_on, ends_on, schedule,
                               payment_terms, written_by_id, written_at)
  SELECT "contractId", version, "projectName", scope, "rateMinor", "weeklyLimitHours", "amountMinor", currency, "startsOn", "endsOn", schedule, "paymentTerms", "writtenById", "writtenAt"
    FROM jsonb_to_recordset($1::jsonb) AS written (
      "contractId" uuid, version integer, "projectName" text, scope text, "rateMinor" bigint, "weeklyLimitHours" integer, "amountMinor" bigint, currency text,
      "startsOn" date, "endsOn" date, schedule text, "paymentTerms" text, "writtenById" uuid, "writtenAt" timestamptz)`;
