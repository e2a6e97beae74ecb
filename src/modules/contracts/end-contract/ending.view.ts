import { formatFullDate, translate, type Place } from '../../../platform/views/index.js';
import { ContractIsOver, NotRunning } from '../contract.errors.js';
import { isOver, type ContractState } from '../contract-states.js';

export interface EndingShown {
  state: ContractState;
  projectName: string;
  endsOnNow: string | null;
  otherName: string;
  backPath: string;
  action: string;
}

/** Shapes views/contracts/ending for either side, but for the form itself. */
export function endingPage(shown: EndingShown, place: Place): object {
  const { lang } = place;
  const { projectName, otherName, endsOnNow, backPath, action } = shown;
  return {
    title: translate('End contract', {}, lang),
    projectName,
    otherName,
    now: endsOnNow === null ? translate('It has no end date now.', {}, lang) : translate('It ends on {day} now.', { day: formatFullDate(endsOnNow, place) }, lang),
    today: place.now.toISOString().slice(0, 10),
    backPath,
    action,
  };
}

/** What never began is withdrawn or declined, and what is over is over. */
export function refuseUnlessRunning(contract: { state: ContractState; acceptedAt: Date | null }): void {
  if (isOver(contract.state)) throw new ContractIsOver(contract);
  if (!contract.acceptedAt) throw new NotRunning(contract);
}

/** What the page says once it is done. */
export function endedWords(lastDay: string, otherName: string, place: Place): string {
  const isAtOnce = lastDay <= place.now.toISOString().slice(0, 10);
  return isAtOnce
    ? translate('The contract has ended. {name} gets a mail with your reason.', { name: otherName }, place.lang)
    : translate('The contract ends on {day}. {name} gets a mail with your reason.', { day: formatFullDate(lastDay, place), name: otherName }, place.lang);
}
