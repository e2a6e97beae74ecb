/** What every page about a membership reads. A deleted cloud counts as ended at once, before its members are told one after another. */
export const membershipColumns = `
  membership.id AS "membershipId", membership.cloud_id AS "cloudId", membership.client_id AS "clientId",
  membership.person_id AS "personId", membership.agency_id AS "agencyId", coalesce(person.full_name, agency.name) AS "talentName",
  cloud.name AS "cloudName", cloud.about AS "cloudAbout", client.name AS "clientName",
  CASE WHEN membership.ended_at IS NULL AND cloud.deleted_at IS NOT NULL THEN 'removed' ELSE membership.state END AS state,
  membership.came_by AS "cameBy", membership.opened_at AS "openedAt", membership.ready_at AS "readyAt",
  coalesce(membership.ended_at, cloud.deleted_at) AS "endedAt", membership.ended_why AS "endedWhy",
  membership.availability, membership.available_from AS "availableFrom", membership.hours_a_week AS "hoursAWeek",
  membership.availability_confirmed_at AS "availabilityConfirmedAt", header.steps`;

/** What stands around a membership; begin with the few that are wanted, for PostgreSQL joins so many tables in the order in which they are written. */
export const membershipJoins = `
  JOIN talent_clouds.clouds AS cloud ON cloud.id = membership.cloud_id
  JOIN clients.client_cards AS client ON client.client_id = membership.client_id
  LEFT JOIN accounts.person_cards AS person ON person.person_id = membership.person_id
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = membership.agency_id
  LEFT JOIN LATERAL (SELECT steps FROM journeys.step_headers WHERE subject_id = membership.id) AS header ON true`;

/** $1 is the person, $2 the roles in an agency that act for it. */
export const isTalentsOwn = `
  (membership.person_id = $1 OR membership.agency_id IN (
    SELECT agency_id FROM agencies.member_cards WHERE person_id = $1 AND is_active AND role = ANY ($2)))`;
