import { Required } from '../../../platform/forms/index.js';

/** The plan that a client moves to. */
export class ClientPlanForm {
  @Required('Choose a plan')
  plan: string;
}
