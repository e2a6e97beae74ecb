import { IsOneOf, Optional, Required } from '../../../platform/forms/index.js';

export class ActingAsForm {
  @Required('Choose a name to act in')
  @IsOneOf(['self', 'client', 'agency'])
  kind: string;

  @Optional()
  id: string;

  @Optional()
  next: string;
}
