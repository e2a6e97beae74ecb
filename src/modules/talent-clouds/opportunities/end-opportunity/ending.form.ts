import { IsOneOf, MaxText, Required } from '../../../../platform/forms/index.js';

/** *End opportunity*, field by field. */
export class EndingForm {
  @Required('Choose how it ends')
  @IsOneOf(['closed', 'withdrawn'])
  how: string;

  @MaxText(1000)
  why: string;
}
