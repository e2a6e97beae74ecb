import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, idFrom, newId } from '../../platform/database/index.js';
import { foldName } from '../../platform/names/index.js';
import { CloudNameTaken } from './cloud.errors.js';

/** What other modules may ask of talent clouds. Everything that changes rows joins the caller's transaction. */
@Injectable()
export class TalentClouds {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The clouds of a client that stand, the default one first. */
  ofClient(clientId: string): Promise<{ cloudId: string; name: string }[]> {
    return this.database.rows(
      `SELECT id AS "cloudId", name FROM talent_clouds.clouds WHERE client_id = $1 AND deleted_at IS NULL ORDER BY is_default DESC, name, id`,
      [clientId],
    );
  }

  /** Holds a membership until the transaction ends. Whoever changes what hangs on it takes it first, so that two never wait for each other. */
  async hold(membershipId: string): Promise<void> {
    await this.database.execute('SELECT 1 FROM talent_clouds.memberships WHERE id = $1 FOR UPDATE', [membershipId]);
  }

  /**
   * Makes a cloud; a client's first one becomes its default.
   * @param formKey the page it is made from: sent once more, it is answered with the cloud that it made
   * @returns the cloud's id
   * @throws CloudNameTaken
   */
  async make({ clientId, name, about, byId, formKey = newId() }: { clientId: string; name: string; about: string; byId: string; formKey?: string }): Promise<string> {
    const id = idFrom(clientId, formKey, foldName(name));
    const made = await this.database.execute(makeSql, [id, clientId, name, foldName(name), about, byId, this.clock.now()]);
    if (made === 0) return this.madeBefore(id);
    await this.audit.append({ action: 'talent-clouds.cloud-made', tenantId: clientId, actorId: byId, subjectType: 'cloud', subjectId: id });
    return id;
  }

  private async madeBefore(id: string): Promise<string> {
    const made = await this.database.row('SELECT 1 FROM talent_clouds.clouds WHERE id = $1 AND deleted_at IS NULL', [id]);
    if (!made) throw new CloudNameTaken();
    return id;
  }
}

const makeSql = `
  INSERT INTO talent_clouds.clouds (id, client_id, name, folded_name, about, is_default, created_by_id, created_at)
  SELECT $1, $2, $3, $4, $5, NOT EXISTS (SELECT 1 FROM talent_clouds.clouds WHERE client_id = $2 AND is_default), $6, $7
  ON CONFLICT DO NOTHING`;
