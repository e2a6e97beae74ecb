import { MaxText, Required } from '../../platform/forms/index.js';

export class CloudForm {
  @Required('Enter a name for the talent cloud')
  @MaxText(80)
  name: string;

  @MaxText(2000, { manyLines: true })
  about: string;
}

export const nameTaken = 'You have a talent cloud of this name already. Choose another name';
