import { translate } from '../../platform/views/index.js';
import { mappedStep } from './journey-maps.js';
import type { HeaderStep, StepStatus } from './step-status.js';

/** What components/step-header takes. */
export interface StepHeader {
  steps: { label: string; status: StepStatus; isCurrent: boolean }[];
  /** Who has to come back before the journey can end: a suspended client. */
  heldBy: string | null;
}

/**
 * What components/step-header shows above a wizard page.
 * @param steps the column `steps` of journeys.step_headers, null where no journey hangs on the subject
 * @param currentKey the step that the page belongs to; it counts as current while somebody reads it again
 */
export function journeyHeader(steps: readonly HeaderStep[] | null, currentKey: string, lang = 'en'): StepHeader | null {
  if (steps === null) return null;
  return {
    steps: steps.filter((step) => step.key === currentKey || isAskedFor(step)).map(({ key, status }) => {
      const isCurrent = key === currentKey;
      const { label, labelWhenDone } = mappedStep(key);
      const isDone = status === 'done' && !isCurrent;
      return { label: translate(isDone ? (labelWhenDone ?? label) : label, {}, lang), status: isCurrent ? 'current' : status, isCurrent };
    }),
    heldBy: steps[0]?.heldBy ?? null,
  };
}

/** A step that the person skipped stays; one of which nothing was asked gives its reason, and is none. */
function isAskedFor({ status, why }: HeaderStep): boolean {
  return status !== 'skipped' || why === null;
}
