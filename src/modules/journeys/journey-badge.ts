import { translate } from '../../platform/views/index.js';
import type { HeaderStep } from './step-status.js';

/** The step where a journey stands: the first still to do, or the last one when all are done. */
export function stepUnderWay(steps: readonly HeaderStep[]): HeaderStep | undefined {
  return steps.find(({ status }) => status !== 'done' && status !== 'skipped') ?? steps.at(-1);
}

/** Whose turn it is in a journey: the same word in the same colour wherever the journey is shown. */
export function journeyBadge({ status, waitingFor, heldBy }: Pick<HeaderStep, 'status' | 'waitingFor' | 'heldBy'>, lang: string): { kind: 'wait' | 'info' | 'look'; label: string } {
  if (heldBy !== null) return { kind: 'wait', label: translate('{name} is suspended', { name: heldBy }, lang) };
  if (status !== 'waiting') return { kind: 'info', label: translate('Your turn', {}, lang) };
  return { kind: 'look', label: waitingFor ? translate('Waiting for {name}', { name: waitingFor }, lang) : translate('Waiting', {}, lang) };
}
