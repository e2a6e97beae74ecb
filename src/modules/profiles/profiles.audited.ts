import { Injectable } from '@nestjs/common';
import { Audited, type AuditedKind, type AuditedKinds } from '../audit/index.js';

/** Profiles, by whose they are. */
@Injectable()
@Audited()
export class ProfilesAudited implements AuditedKinds {
  readonly kinds: readonly AuditedKind[] = [
    { type: 'profile', label: 'Profile of', nameSql: ({ uuid }) => `SELECT coalesce(person.full_name, agency.name) AS name, false AS has_page FROM profiles.profiles AS profile LEFT JOIN accounts.person_cards AS person ON person.person_id = profile.person_id LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = profile.agency_id WHERE profile.id = ${uuid}` },
  ];
}
