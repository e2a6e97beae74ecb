import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { actingClientOf } from '../clients/index.js';

/** Above this nobody counts: a number that is out of date when it is read is worth no waiting. */
export const mostCounted = 1000;

export interface CloudRow {
  cloudId: string;
  name: string;
  about: string;
  isDefault: boolean;
  createdAt: Date;
  /** One more than mostCounted stands for any larger number. */
  members: number;
}

/** The clouds of the client that the viewer acts for. */
@Injectable()
export class CloudQuery {
  constructor(private readonly database: Database) {}

  /** All that stand, the default one first. */
  all(viewer: Viewer): Promise<CloudRow[]> {
    return this.database.rows<CloudRow>(`${selectSql} ORDER BY cloud.is_default DESC, cloud.folded_name, cloud.id`, [actingClientOf(viewer).id]);
  }

  /** One; 404 where it is another client's, or was deleted. */
  async find(viewer: Viewer, cloudId: string): Promise<CloudRow> {
    const row = await this.database.row<CloudRow>(`${selectSql} AND cloud.id = $2`, [actingClientOf(viewer).id, cloudId]);
    if (!row) throw new NotFound();
    return row;
  }
}

const selectSql = `
  SELECT cloud.id AS "cloudId", cloud.name, cloud.about, cloud.is_default AS "isDefault", cloud.created_at AS "createdAt",
    (SELECT count(*)::int FROM (
      SELECT FROM talent_clouds.memberships WHERE cloud_id = cloud.id AND ended_at IS NULL LIMIT ${mostCounted + 1}) AS counted) AS members
  FROM talent_clouds.clouds AS cloud
  WHERE cloud.client_id = $1 AND cloud.deleted_at IS NULL`;
