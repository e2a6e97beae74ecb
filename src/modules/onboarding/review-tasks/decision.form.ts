import { IsOneOf, MaxText, Optional, Required } from '../../../platform/forms/index.js';

export const verdicts = ['approve', 'send back', 'reject'] as const;
export type Verdict = (typeof verdicts)[number];

/** A reviewer's answer. The reason is asked for only where somebody has to be told one. */
export class DecisionForm {
  @Required('Choose what to do')
  @IsOneOf(verdicts)
  decision: Verdict;

  @MaxText(1000)
  reason: string;

  @MaxText(1000)
  howToFix: string;

  /** Which submission was on the screen: what came in afterwards has not been looked at. */
  @Required('Open the item again')
  submission: string;

  @Optional()
  tab: string;

  @Optional()
  q: string;
}
