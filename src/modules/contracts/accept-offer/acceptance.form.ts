import { MaxText, Required } from '../../../platform/forms/index.js';

export class AcceptanceForm {
  @Required('Write a first message')
  @MaxText(5000, { manyLines: true })
  message: string;
}
