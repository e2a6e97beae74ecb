/** So many people reached a step, and it took each of them so many whole days; null where a step before it was left out. */
export interface StepCount {
  readonly step: number;
  readonly tookDays: number | null;
  readonly people: number;
}

/** One step of the funnel. */
export interface FunnelStep {
  readonly reached: number;
  /** Of all who were invited, in whole percent. */
  readonly percent: number;
  /** The middle one of all who reached it, from the step before; null where nobody did. */
  readonly medianDays: number | null;
}

/** From being invited to the end of the way. */
export const funnelSteps = 6;

/** How many came how far, and how long each step took. A question of a few numbers, however many people stand behind them. */
export function funnelOf(counts: readonly StepCount[]): FunnelStep[] {
  const bySteps = Array.from({ length: funnelSteps }, (_, step) => counts.filter((count) => count.step === step));
  const invited = peopleIn(bySteps[0] ?? []);
  return bySteps.map((step) => {
    const reached = peopleIn(step);
    return { reached, percent: invited === 0 ? 0 : Math.round((100 * reached) / invited), medianDays: medianOf(step) };
  });
}

function peopleIn(counts: readonly StepCount[]): number {
  return counts.reduce((sum, { people }) => sum + people, 0);
}

/** Of an even number the mean of the two in the middle. */
function medianOf(counts: readonly StepCount[]): number | null {
  const known = counts
    .flatMap(({ tookDays, people }) => (tookDays === null || people <= 0 ? [] : [{ tookDays, people }]))
    .sort((one, other) => one.tookDays - other.tookDays);
  const total = known.reduce((sum, { people }) => sum + people, 0);
  if (total === 0) return null;
  return (nth(known, Math.floor((total - 1) / 2)) + nth(known, Math.floor(total / 2))) / 2;
}

function nth(sorted: readonly { tookDays: number; people: number }[], place: number): number {
  let before = 0;
  for (const { tookDays, people } of sorted) {
    before += people;
    if (place < before) return tookDays;
  }
  throw new Error(`There is no place ${place} among ${before}.`);
}
