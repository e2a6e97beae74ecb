import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { actingClientOf } from '../clients/index.js';
import { Requirement } from './requirement.entity.js';

/** The requirements of the client for which somebody acts; those of others are not there. */
@Injectable()
export class RequirementsRepository {
  constructor(private readonly database: Database) {}

  /** All of them, retired ones too, in the order in which talent is asked. */
  all(viewer: Viewer): Promise<Requirement[]> {
    return this.database.repository(Requirement).find({ where: { clientId: actingClientOf(viewer).id }, order });
  }

  /** The same, held until the transaction ends. */
  holdAll(viewer: Viewer): Promise<Requirement[]> {
    return this.database.repository(Requirement).find({ where: { clientId: actingClientOf(viewer).id }, order, lock: { mode: 'pessimistic_write' } });
  }

  /** @throws NotFound */
  async find(viewer: Viewer, id: string): Promise<Requirement> {
    return this.found(await this.database.repository(Requirement).findOne({ where: { id, clientId: actingClientOf(viewer).id } }));
  }

  /** The same, held until the transaction ends. @throws NotFound */
  async hold(viewer: Viewer, id: string): Promise<Requirement> {
    return this.found(await this.database.repository(Requirement).findOne({ where: { id, clientId: actingClientOf(viewer).id }, lock: { mode: 'pessimistic_write' } }));
  }

  async store(...requirements: readonly Requirement[]): Promise<void> {
    await this.database.repository(Requirement).save([...requirements]);
  }

  /** Only one that was never published: tasks are copies of the others. */
  async remove(requirement: Requirement): Promise<void> {
    await this.database.repository(Requirement).delete({ id: requirement.id, version: 0 });
  }

  private found(requirement: Requirement | null): Requirement {
    if (!requirement) throw new NotFound();
    return requirement;
  }
}

const order = { position: 'ASC', id: 'ASC' } as const;
