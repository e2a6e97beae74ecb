import { MaxText, Required } from '../../../platform/forms/index.js';

export class HandOverForm {
  @Required('Choose a colleague')
  colleagueId: string;

  @MaxText(1000)
  note: string;
}
