import { Optional } from '../../../platform/forms/index.js';

/** Only where the reviewer was in the queue, so that they come back there. */
export class ClaimForm {
  @Optional()
  tab: string;

  @Optional()
  q: string;
}
