/** A step as a map names it. The class that knows its path is found by the key. */
export interface MappedStep {
  readonly key: string;
  readonly label: string;
  /** What the header says once the step is done: "Tasks" stays, "Accept" becomes "Accepted". */
  readonly labelWhenDone?: string;
}

const accept: MappedStep = { key: 'accept', label: 'Accept', labelWhenDone: 'Accepted' };
const reviewContract: MappedStep = { key: 'review-contract', label: 'Read the contract', labelWhenDone: 'Contract read' };
const tasks: MappedStep = { key: 'tasks', label: 'Tasks' };
const review: MappedStep = { key: 'review', label: 'Review' };
const acceptOffer: MappedStep = { key: 'accept-offer', label: 'Say hello' };

/** The four ordered journeys. A new step is one line here and one class in the module that owns it. */
export const journeyMaps = {
  'freelancer-contract': [accept, reviewContract, tasks, review, acceptOffer],
  'agency-contract': [
    accept,
    reviewContract,
    tasks,
    review,
    { key: 'confirm-agency', label: 'Public listing' },
    acceptOffer,
  ],
  'freelancer-cloud': [
    accept,
    { key: 'create-profile', label: 'Profile' },
    { key: 'verification', label: 'Verification' },
    { key: 'ready-to-hire', label: 'Ready to hire' },
  ],
  'agency-cloud': [
    accept,
    { key: 'create-agency-profile', label: 'Profile' },
    { key: 'verification', label: 'Verification' },
    { key: 'ready-to-hire', label: 'Ready to hire' },
  ],
} as const satisfies Record<string, readonly MappedStep[]>;

export type JourneyMapName = keyof typeof journeyMaps;

const labels = new Map<string, MappedStep>(
  Object.values(journeyMaps).flatMap((steps) => steps.map((step: MappedStep) => [step.key, step] as const)),
);

/** What the map says about a step. */
export function mappedStep(key: string): MappedStep {
  const step = labels.get(key);
  if (!step) throw new Error(`No journey has a step "${key}".`);
  return step;
}
