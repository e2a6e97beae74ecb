import { MaxText, Optional, Required } from '../../platform/forms/index.js';

export class CloudForm {
  @Required('Enter a name for the talent cloud')
  @MaxText(80)
  name: string;

  @MaxText(2000, { manyLines: true })
  about: string;
}

export class NewCloudForm extends CloudForm {
  /** Made with the page: sent twice, it makes one cloud. */
  @Optional()
  formKey: string;
}

export const nameTaken = 'You have a talent cloud of this name already. Choose another name';
