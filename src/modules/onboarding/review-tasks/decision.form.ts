import { IsDay, IsOneOf, MaxText, Optional, Required } from '../../../platform/forms/index.js';
import type { ReviewDesk } from './review-desk.js';

export const verdicts = ['approve', 'send back', 'reject', 'waive'] as const;
export type Verdict = (typeof verdicts)[number];

/** Only the platform refuses people; only the client, whose requirement it is, goes on without it. */
export const verdictsOf: Record<ReviewDesk['reviewer'], readonly Verdict[]> = {
  admin: ['approve', 'send back', 'reject'],
  client: ['approve', 'send back', 'waive'],
};

/** A reviewer's answer. The reason is asked for only where somebody has to be told one. */
export class DecisionForm {
  @Required('Choose what to do')
  @IsOneOf(verdicts)
  decision: Verdict;

  @MaxText(1000)
  reason: string;

  @MaxText(1000)
  howToFix: string;

  /** The last day of a waiver. */
  @IsDay()
  until: string;

  /** Which submission was on the screen: what came in afterwards has not been looked at. */
  @Required('Open the item again')
  submission: string;

  @Optional()
  tab: string;

  @Optional()
  q: string;
}
