import { IsEmailAddress, IsOneOf, Required } from '../../../platform/forms/index.js';
import { agencyRoles, type AgencyRole } from '../agency-rights.js';

/** The roles as choices. */
export const roleChoices = [
  { value: 'member', label: 'Member', hint: 'Logs time' },
  { value: 'manager', label: 'Manager', hint: 'Accepts offers, does their tasks, writes the listing, sees amounts' },
  { value: 'owner', label: 'Owner', hint: 'Also confirms the agency and says who belongs to it' },
];

/** "manager" → "Manager" */
export function wordsOfRole(role: string): string {
  return roleChoices.find(({ value }) => value === role)?.label ?? role;
}

/** Somebody to be added, as an owner types it. */
export class NewPersonForm {
  @Required('Enter an email address')
  @IsEmailAddress()
  email: string;

  @Required('Choose a role')
  @IsOneOf(agencyRoles, 'Choose a role')
  role: AgencyRole;
}

/** A member's role. */
export class RoleForm {
  @Required('Choose a role')
  @IsOneOf(agencyRoles, 'Choose a role')
  role: AgencyRole;
}
