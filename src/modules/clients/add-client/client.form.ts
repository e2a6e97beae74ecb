import { IsEmailAddress, MaxText, Required } from '../../../platform/forms/index.js';

/** A new client, as an administrator types it. */
export class ClientForm {
  @Required("Enter the client's name")
  @MaxText(120)
  name: string;

  @Required('Choose a plan')
  plan: string;

  @Required("Enter the owner's email address")
  @IsEmailAddress()
  owner: string;
}
