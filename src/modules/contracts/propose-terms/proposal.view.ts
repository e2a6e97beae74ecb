import { translate, type Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { offerSlip } from '../offer-slip.js';
import type { TalentContractRow } from '../show-contract/talent-contract.query.js';
import { proposalView } from '../standing.view.js';

/**
 * Shapes views/contracts/proposal, but for the form itself.
 * @param isStale whether somebody answered terms that have changed since
 */
export function proposalPage(row: TalentContractRow, place: Place, isStale: boolean): object {
  const { lang } = place;
  return {
    title: translate('New terms', {}, lang),
    aside: 'contracts/_offer-aside',
    slip: offerSlip(row, { eyebrow: translate('What holds now', {}, lang), lang }),
    projectName: row.projectName,
    managerName: row.managerName,
    managerId: row.managerId,
    clientName: row.clientName,
    proposal: proposalView(row, place),
    isStale,
    contractPath: contractsPaths.contract(row.contractId),
    confirmationPath: contractsPaths.proposalConfirmation(row.contractId),
    refusalPath: contractsPaths.proposalRefusal(row.contractId),
  };
}
