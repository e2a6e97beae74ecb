/** Where a step of a journey stands. */
export type StepStatus = 'done' | 'current' | 'waiting' | 'skipped' | 'locked';

/** One step as the view journeys.step_headers tells it; instants are ISO text. */
export interface HeaderStep {
  key: string;
  status: StepStatus;
  waitingFor: string | null;
  since: string | null;
  until: string | null;
  why: string | null;
  /** The client whose suspension holds the journey; null while it goes on. */
  heldBy: string | null;
}
