import { Injectable } from '@nestjs/common';
import { Database, isId } from '../../../platform/database/index.js';
import { Import } from './import.entity.js';
import { ImportNotFound } from './import.errors.js';

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

  /** For listeners: an event has named it. Null once it was forgotten. */
  named(id: string): Promise<Import | null> {
    return this.locked({ id });
  }

  async add(made: Import): Promise<void> {
    await this.database.repository(Import).insert(made);
  }

  async store(changed: Import): Promise<void> {
    const { id, ...columns } = changed;
    await this.database.repository(Import).update({ id }, columns);
  }

  private locked(where: { id: string; clientId?: string }): Promise<Import | null> {
    return this.database.repository(Import).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }
}
