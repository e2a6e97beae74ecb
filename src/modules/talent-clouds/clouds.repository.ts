import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { actingClientOf } from '../clients/index.js';
import { Cloud } from './cloud.entity.js';
import { CloudNameTaken } from './cloud.errors.js';

/** Finds a client's clouds to act on. Another client's, and deleted ones, are not there. */
@Injectable()
export class CloudsRepository {
  constructor(private readonly database: Database) {}

  /**
   * A cloud of the client that the viewer acts for. All clouds of the client are locked until the action ends:
   * which one is the default, and which names are taken, concerns them all.
   */
  async ofClient(viewer: Viewer, cloudId: string): Promise<Cloud> {
    const clientId = actingClientOf(viewer).id;
    await this.database.execute('SELECT FROM talent_clouds.clouds WHERE client_id = $1 AND deleted_at IS NULL ORDER BY id FOR UPDATE', [clientId]);
    const cloud = await this.database.repository(Cloud).findOneBy({ id: cloudId, clientId });
    if (!cloud || cloud.deletedAt !== null) throw new NotFound();
    return cloud;
  }

  /** @throws CloudNameTaken */
  async store({ id, ...columns }: Cloud): Promise<void> {
    try {
      await this.database.repository(Cloud).update({ id }, columns);
    } catch (error) {
      throw isNameTaken(error) ? new CloudNameTaken() : error;
    }
  }

  /** Makes a locked cloud the one that everybody joins who accepts a contract. */
  async makeDefault({ id, clientId }: Cloud): Promise<void> {
    await this.database.execute('UPDATE talent_clouds.clouds SET is_default = false WHERE client_id = $1 AND is_default AND id <> $2', [clientId, id]);
    await this.database.execute('UPDATE talent_clouds.clouds SET is_default = true WHERE id = $1', [id]);
  }
}

function isNameTaken(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { constraint } = error.driverError as { constraint?: string };
  return constraint === 'clouds_name_unique';
}
