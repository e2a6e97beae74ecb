import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';

/** People by their names, and found by a part of a name or an address. */
@Injectable()
@Audited()
export class AccountsAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    {
      type: 'person',
      label: 'Person',
      nameSql: ({ uuid }) => `SELECT full_name AS name, false AS has_page FROM accounts.people WHERE id = ${uuid}`,
      findSql: (pattern) => `SELECT id FROM accounts.people WHERE full_name ILIKE ${pattern} UNION SELECT person_id FROM accounts.addresses WHERE address ILIKE ${pattern}`,
    },
  ];
}
