import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';

/** Tax forms, by whose they are. */
@Injectable()
@Audited()
export class PaymentsAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'tax form', label: 'Tax information of', nameSql: ({ uuid }) => `SELECT coalesce(person.full_name, agency.name) AS name, false AS has_page FROM payments.tax_forms AS form LEFT JOIN accounts.person_cards AS person ON person.person_id = form.person_id LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = form.agency_id WHERE form.id = ${uuid}` },
  ];
}
