import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import type { OwnField } from './own-values.js';

/** Sets which fields of its own a client asks for. What was noted before stays with its contracts. */
@Injectable()
export class KeepOwnFields {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, fields: readonly OwnField[]): Promise<void> {
    const { id: clientId } = actingClientOf(viewer);
    await this.database.execute('DELETE FROM invitations.own_fields WHERE client_id = $1 AND position <> ALL ($2::int[])', [clientId, fields.map(({ position }) => position)]);
    await this.database.execute(keepSql, [clientId, JSON.stringify(fields)]);
    await this.audit.append({ action: 'invitations.own-fields-set', tenantId: clientId, actorId: viewer.personId, subjectType: 'client', subjectId: clientId, facts: { fields: fields.length } });
  }
}

const keepSql = `
  INSERT INTO invitations.own_fields (client_id, position, label, is_required)
  SELECT $1, position, label, "isRequired" FROM jsonb_to_recordset($2::jsonb) AS given (position int, label text, "isRequired" boolean)
  ON CONFLICT (client_id, position) DO UPDATE SET label = excluded.label, is_required = excluded.is_required`;
