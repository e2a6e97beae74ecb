import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audited.js';

/** Mails by their kinds, and deliveries by who was to hear of what: the platform is no module, so its things are named here. */
@Injectable()
@Audited()
export class PlatformAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'mail', label: 'Mail', nameSql: ({ uuid }) => `SELECT kind AS name, false AS has_page FROM platform.mail_deliveries WHERE mail_id = ${uuid}` },
    {
      type: 'event delivery',
      label: 'Event delivery',
      nameSql: ({ uuid }) => `SELECT event_name || ' to ' || listener AS name, false AS has_page FROM platform.event_publications WHERE id = ${uuid}`,
    },
  ];
}
