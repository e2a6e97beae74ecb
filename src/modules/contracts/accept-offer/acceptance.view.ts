import { translate } from '../../../platform/views/index.js';
import { journeyHeader } from '../../journeys/index.js';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { contractsPaths } from '../contracts.paths.js';
import { offerSlip } from '../offer-slip.js';
import type { WizardRow } from '../offer.sql.js';

/** Shapes views/contracts/acceptance. */
export function acceptanceView(row: WizardRow, lang: string): object {
  return {
    title: translate('Accept the offer', {}, lang),
    journeyHeader: journeyHeader(row.steps, 'accept-offer', lang),
    saveAndExitPath: journeysPaths.home,
    slip: offerSlip(row, { eyebrow: translate('Your offer', {}, lang), link: { label: translate('Read the contract again', {}, lang), path: contractsPaths.contract(row.contractId) }, lang }),
    managerName: row.managerName,
    managerEmail: row.managerEmail,
    clientName: row.clientName,
    action: contractsPaths.acceptance(row.contractId),
  };
}

/** A short greeting to change or to send as it is. */
export function greeting(row: WizardRow, fullName: string, lang: string): string {
  const name = row.managerName.split(' ')[0] ?? row.managerName;
  return translate("Hi {name}, I'm happy to accept. I look forward to starting on {project}.\n\n{me}", { name, project: row.projectName, me: fullName }, lang);
}

/**
 * Shapes views/contracts/not-ready: who has to do something before the offer can be accepted.
 * @param nextPath the page of the step where the journey stands
 */
export function notReadyView(row: WizardRow, nextPath: string, lang: string): object {
  const step = row.steps?.find(({ status }) => status !== 'done' && status !== 'skipped') ?? null;
  const waiting = step?.status === 'waiting' ? step : null;
  const header = journeyHeader(row.steps, step?.key ?? 'accept-offer', lang);
  const haveTermsChanged = row.state === 'offered' && row.confirmedVersion !== null;
  return {
    title: haveTermsChanged ? translate('The terms have changed', {}, lang) : translate("You can't accept the offer yet", {}, lang),
    haveTermsChanged,
    managerName: row.managerName,
    journeyHeader: header,
    stepLabel: header?.steps.find(({ isCurrent }) => isCurrent)?.label ?? '',
    saveAndExitPath: journeysPaths.home,
    projectName: row.projectName,
    isWaiting: waiting !== null,
    waitingFor: waiting?.waitingFor ?? translate('Gangway', {}, lang),
    since: waiting?.since ?? null,
    until: waiting?.until ?? null,
    nextPath,
  };
}
