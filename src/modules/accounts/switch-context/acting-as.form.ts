import { IsOneOf, Optional, Required } from '../../../platform/forms/index.js';

export class ActingAsForm {
  @Required('Choose a name to act in')
  @IsOneOf(['self', 'client', 'agency'])
  kind: string;

  @Optional()
  id: string;

  @Optional()
  next: string;

  /** The form to send again in the other name, with the fields that follow it. */
  @Optional()
  again: string;
}
