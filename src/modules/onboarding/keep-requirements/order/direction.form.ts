import { IsOneOf, Required } from '../../../../platform/forms/index.js';

/** *Move up* and *Move down*. */
export class DirectionForm {
  @Required('Choose a direction')
  @IsOneOf(['up', 'down'])
  direction: 'up' | 'down';
}
