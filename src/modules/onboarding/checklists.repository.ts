import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { rolesThatAccept, type AgencyRole } from '../agencies/index.js';
import { Contracts } from '../contracts/index.js';
import { TalentClouds } from '../talent-clouds/index.js';
import { Checklist } from './checklist.entity.js';
import type { Subject } from './subject.js';
import { Task } from './task.entity.js';

/** A checklist with its tasks, as an action works on it. */
export interface LockedChecklist {
  readonly checklist: Checklist;
  readonly tasks: readonly Task[];
}

/** Checklists and their tasks, for the actions. Whoever changes one holds the row of the contract or membership and then the checklist's, so two never decide at once. */
@Injectable()
export class ChecklistsRepository {
  constructor(
    private readonly database: Database,
    private readonly contracts: Contracts,
    private readonly clouds: TalentClouds,
  ) {}

  /** The checklist of a contract, held until the transaction ends; null where the contract has none. */
  async lockOfContract(contractId: string): Promise<LockedChecklist | null> {
    await this.contracts.hold(contractId);
    return this.lock({ contractId });
  }

  /** The checklist of a membership of a cloud, held until the transaction ends; null where it has none. */
  async lockOfMembership(membershipId: string): Promise<LockedChecklist | null> {
    await this.clouds.hold(membershipId);
    return this.lock({ membershipId });
  }

  /** The checklist a task belongs to, held until the transaction ends, and the task itself. */
  async lockOfTask(taskId: string): Promise<LockedChecklist & { task: Task }> {
    const place = await this.database.row<Subject>('SELECT contract_id AS "contractId", membership_id AS "membershipId" FROM onboarding.tasks WHERE id = $1', [taskId]);
    const locked = place && (await this.lockOf(place));
    const task = locked?.tasks.find(({ id }) => id === taskId);
    if (!locked || !task) throw new NotFound();
    return { ...locked, task };
  }

  /** Whether the person may do this task: it is their own, or that of an agency they act for. */
  async isTheirs({ personId, agencyId }: Task, byId: string): Promise<boolean> {
    if (personId !== null || agencyId === null) return personId === byId;
    const role = await this.roleIn(agencyId, byId);
    return role !== null && rolesThatAccept.includes(role);
  }

  /** Whether the work is over that a checklist was for: nothing more is asked for it, and what was to be renewed no longer is. */
  async hasEnded({ contractId }: Checklist): Promise<boolean> {
    return contractId !== null && (await this.database.row(`SELECT 1 FROM contracts.offer_cards WHERE contract_id = $1 AND state = 'ended'`, [contractId])) !== null;
  }

  private async roleIn(agencyId: string, personId: string): Promise<AgencyRole | null> {
    const sql = 'SELECT role FROM agencies.member_cards WHERE agency_id = $1 AND person_id = $2 AND is_active';
    return (await this.database.row<{ role: AgencyRole }>(sql, [agencyId, personId]))?.role ?? null;
  }

  private lockOf({ contractId, membershipId }: Subject): Promise<LockedChecklist | null> {
    return contractId === null ? this.lockOfMembership(membershipId ?? '') : this.lockOfContract(contractId);
  }

  private async lock(where: { contractId: string } | { membershipId: string }): Promise<LockedChecklist | null> {
    const checklist = await this.database.repository(Checklist).findOne({ where, lock: { mode: 'pessimistic_write' } });
    if (!checklist) return null;
    const tasks = await this.database.repository(Task).find({ where: { checklistId: checklist.id }, order: { position: 'ASC', id: 'ASC' } });
    return { checklist, tasks };
  }

  async saveChecklist(checklist: Checklist): Promise<void> {
    await this.database.repository(Checklist).save(checklist);
  }

  async saveTasks(tasks: readonly Task[]): Promise<void> {
    await this.database.repository(Task).save([...tasks]);
  }

  /** What a checklist needs to know of the client: its name and the hours within which a review is promised. */
  async clientOf(clientId: string): Promise<{ name: string; promiseHours: number }> {
    const client = await this.database.row<{ name: string; promiseHours: number }>(
      'SELECT name, promise_hours AS "promiseHours" FROM clients.client_cards WHERE client_id = $1',
      [clientId],
    );
    if (!client) throw new Error(`There is no client ${clientId}.`);
    return client;
  }
}
