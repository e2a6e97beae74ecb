import { IsEmailAddress, MaxText, Required } from '../../../platform/forms/index.js';

export class AddressForm {
  @Required('Enter the corrected email address')
  @IsEmailAddress()
  @MaxText(254)
  email: string;
}
