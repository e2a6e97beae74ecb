import { IsEmailAddress, IsOneOf, Optional, Required } from '../../../platform/forms/index.js';
import { clientRoles, type ClientRole } from '../../../platform/security/index.js';

/** A colleague to be invited, as an owner types it. */
export class ColleagueForm {
  @Required('Enter an email address')
  @IsEmailAddress()
  email: string;

  @Required('Choose a role')
  @IsOneOf(clientRoles, 'Choose a role')
  role: ClientRole;
}

/** A member's role, and who takes over what is open where the new role may not go on with it. */
export class RoleForm {
  @Required('Choose a role')
  @IsOneOf(clientRoles, 'Choose a role')
  role: ClientRole;

  @Optional()
  handedTo: string;
}
