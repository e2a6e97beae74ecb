import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Database, isId } from '../../../platform/database/index.js';
import { Import } from './import.entity.js';
import { ImportMovedOn, ImportNotFound } from './import.errors.js';

/** Imports as actions need them: locked until the action's transaction ends, so that of two people one comes first. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly database: Database) {}

  /** The client's own import; another client's is not found. */
  async ofClient(clientId: string, id: string): Promise<Import> {
    const found = isId(id) ? await this.locked({ id, clientId }) : null;
    if (!found) throw new ImportNotFound();
    return found;
  }

  /** The same for what takes long: while somebody else holds it, this is refused at once instead of waiting. */
  async ofClientAtOnce(clientId: string, id: string): Promise<Import> {
    try {
      const found = isId(id) ? await this.locked({ id, clientId }, { onLocked: 'nowait' }) : null;
      if (!found) throw new ImportNotFound();
      return found;
    } catch (error) {
      throw isHeld(error) ? new ImportMovedOn('Somebody else is at it right now. Nothing was changed.') : error;
    }
  }

  /** For listeners: an event has named it. Null once it was forgotten. */
  named(id: string): Promise<Import | null> {
    return this.locked({ id });
  }

  /** @returns whether it was not here yet; whoever adds the same at the same moment waits for the other */
  async add(made: Import): Promise<boolean> {
    const added = await this.database.repository(Import).createQueryBuilder().insert().values(made).orIgnore().returning('id').execute();
    return (added.raw as unknown[]).length === 1;
  }

  async store(changed: Import): Promise<void> {
    const { id, ...columns } = changed;
    await this.database.repository(Import).update({ id }, columns);
  }

  private locked(where: { id: string; clientId?: string }, how: { onLocked?: 'nowait' } = {}): Promise<Import | null> {
    return this.database.repository(Import).findOne({ where, lock: { mode: 'pessimistic_write', ...how } });
  }
}

/** PostgreSQL's lock_not_available. */
function isHeld(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '55P03';
}
