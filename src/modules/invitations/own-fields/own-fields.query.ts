import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { OwnField } from './own-values.js';

/** The fields that a client asks for on its contracts, in its order. */
@Injectable()
export class OwnFieldsQuery {
  constructor(private readonly database: Database) {}

  ofClient(clientId: string): Promise<OwnField[]> {
    return this.database.rows<OwnField>(
      `SELECT position, label, is_required AS "isRequired" FROM invitations.own_fields WHERE client_id = $1 ORDER BY position`,
      [clientId],
    );
  }
}
