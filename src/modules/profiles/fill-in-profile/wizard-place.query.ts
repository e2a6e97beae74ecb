import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { rolesThatAccept } from '../../agencies/index.js';
import type { ProfileOwner } from '../profile-owner.js';
import type { WizardPlace } from './wizard-place.js';

type Row = Omit<WizardPlace, 'owner'> & { personId: string | null; agencyId: string | null };

/** The wizard of one membership, read with one statement. */
@Injectable()
export class WizardPlaceQuery {
  constructor(private readonly database: Database) {}

  /** @throws NotFound where the journey is over, or is another's: neither the person's own nor that of an agency they may accept for */
  async find(personId: string, membershipId: string): Promise<WizardPlace> {
    const [row] = await this.database.prepared<Row>('profiles.wizard-place', placeSql, [membershipId, personId, rolesThatAccept]);
    if (!row) throw new NotFound();
    const { personId: owningPersonId, agencyId, ...place } = row;
    return { ...place, owner: ownerFrom(owningPersonId, agencyId) };
  }
}

function ownerFrom(personId: string | null, agencyId: string | null): ProfileOwner {
  if (personId !== null) return { personId, agencyId: null };
  if (agencyId !== null) return { personId: null, agencyId };
  throw new Error('A journey has one traveller.');
}

const placeSql = `
  SELECT journey.subject_id AS "membershipId", journey.client_id AS "clientId", journey.title AS "cloudName",
    journey.person_id AS "personId", journey.agency_id AS "agencyId", coalesce(person.full_name, agency.name) AS "ownerName",
    coalesce(journey.facts ->> 'profileStep', 'skippable') AS "profileStep", header.steps,
    wizard.section AS "leftAt", wizard.ended_at IS NOT NULL AS "hasEnded",
    coalesce((SELECT jsonb_object_agg(section.name, jsonb_build_object('answers', section.answers, 'draft', section.draft))
      FROM profiles.sections AS section WHERE section.profile_id = profile.id), '{}') AS sections
  FROM journeys.journey_cards AS journey
  LEFT JOIN journeys.step_headers AS header ON header.subject_id = journey.subject_id
  LEFT JOIN accounts.person_cards AS person ON person.person_id = journey.person_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = journey.agency_id
  LEFT JOIN profiles.wizards AS wizard ON wizard.subject_id = journey.subject_id
  LEFT JOIN profiles.profiles AS profile ON profile.person_id = journey.person_id OR profile.agency_id = journey.agency_id
  WHERE journey.subject_id = $1 AND journey.map IN ('freelancer-cloud', 'agency-cloud') AND journey.ended_at IS NULL
    AND (journey.person_id = $2 OR EXISTS (
      SELECT FROM agencies.member_cards AS member
      WHERE member.agency_id = journey.agency_id AND member.person_id = $2 AND member.is_active AND member.role = ANY ($3)))`;
