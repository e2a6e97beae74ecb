import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';

/** Contracts by their projects. They are read by their two sides only, so an admin is led nowhere. */
@Injectable()
@Audited()
export class ContractsAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'contract', label: 'Contract', nameSql: ({ uuid }) => `SELECT project_name AS name, false AS has_page FROM contracts.contracts WHERE id = ${uuid}` },
  ];
}
