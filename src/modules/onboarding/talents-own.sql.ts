/**
 * Whose task or checklist it must be, as talent: $2 the person, $3 the roles in which somebody acts for their agency.
 * @param alias a table with person_id and agency_id
 */
export const isTalentsOwn = (alias: string): string => `(${alias}.person_id = $2 OR EXISTS (
    SELECT 1 FROM agencies.member_cards AS belongs
    WHERE belongs.agency_id = ${alias}.agency_id AND belongs.person_id = $2 AND belongs.is_active AND belongs.role = ANY ($3::text[])))`;

/** The person behind the talent: themselves, or the agency's contact. Needs the tables below. */
export const talentTables = (alias: string): string => `
  LEFT JOIN agencies.agency_cards AS agency ON agency.agency_id = ${alias}.agency_id
  JOIN accounts.person_cards AS person ON person.person_id = coalesce(${alias}.person_id, agency.contact_id)`;

/** The contract or the cloud. */
export const subjectTables = (alias: string): string => `
  LEFT JOIN contracts.offer_cards AS offer ON offer.contract_id = ${alias}.contract_id
  LEFT JOIN talent_clouds.membership_cards AS membership ON membership.membership_id = ${alias}.membership_id`;

/** Work goes on under the contract, or the talent is a member of the cloud. */
export const isRunning = `(offer.state IN ('active', 'paused') OR membership.state = 'ready')`;

/** What it is called, in every list. */
export const subjectName = `coalesce(offer.project_name, membership.cloud_name)`;

/** The member of the client who is in charge. */
export const managerId = `coalesce(offer.hiring_manager_id, membership.invited_by_id)`;

/** The same with the agency's name behind it, for reviewers. */
export const projectAndAgency = `${subjectName} || coalesce(', ' || agency.name, '')`;

/** Nobody reviews themselves or an agency that they belong to. */
export const isNotOnes = (alias: string, person: string): string => `${alias}.person_id IS DISTINCT FROM ${person} AND NOT EXISTS (
    SELECT 1 FROM agencies.member_cards AS own WHERE own.agency_id = ${alias}.agency_id AND own.person_id = ${person} AND own.is_active)`;

/**
 * Nobody reviews people whom they invited or whose contract they manage, themselves, what they sent in themselves, or an agency that they belong to.
 * Needs the checklist, as `checklist`, and the tables of the subject.
 */
export const isReviewableBy = (alias: string, person: string): string =>
  `checklist.invited_by_id IS DISTINCT FROM ${person} AND ${managerId} IS DISTINCT FROM ${person} AND ${isNotOnes(alias, person)}
  AND NOT EXISTS (SELECT 1 FROM onboarding.submissions AS mine WHERE mine.task_id = ${alias}.id AND mine.number = ${alias}.submission_count AND mine.by_id = ${person})`;
