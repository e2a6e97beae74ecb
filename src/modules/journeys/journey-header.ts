import { mappedStep } from './journey-maps.js';
import type { StepStatus } from './journeys.js';

/** One step as the view journeys.step_headers tells it; instants are ISO text. */
export interface HeaderStep {
  key: string;
  status: StepStatus;
  waitingFor: string | null;
  since: string | null;
  until: string | null;
  why: string | null;
}

export interface StepHeader {
  steps: { label: string; state: 'done' | 'current' | 'todo' }[];
  position: number;
  count: number;
}

/**
 * What components/step-header shows above a wizard page.
 * @param steps the column `steps` of journeys.step_headers, null where no journey hangs on the subject
 * @param currentKey the step that the page belongs to; it counts as current while somebody reads it again
 */
export function journeyHeader(steps: readonly HeaderStep[] | null, currentKey: string): StepHeader {
  const known = steps ?? [];
  return {
    steps: known.map((step) => {
      const isDone = step.status === 'done' || step.status === 'skipped';
      const state = step.key === currentKey ? 'current' : isDone ? 'done' : 'todo';
      const { label, labelWhenDone } = mappedStep(step.key);
      return { label: state === 'done' ? (labelWhenDone ?? label) : label, state };
    }),
    position: known.findIndex((step) => step.key === currentKey) + 1,
    count: known.length,
  };
}
