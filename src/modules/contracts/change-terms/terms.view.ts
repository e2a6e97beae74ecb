import { currencies } from '../../../platform/forms/index.js';
import { translate, type Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { differenceView } from '../difference.view.js';
import { requestView } from '../request.view.js';
import type { ClientContractRow } from '../show-client-contract/client-contract.query.js';

/**
 * Shapes views/contracts/terms, but for the form itself.
 * @param answering the request that the new terms answer, or empty
 * @param seenVersion the version that the person typed over while somebody else changed it
 */
export function termsPage(row: ClientContractRow, answering: string, seenVersion: number | null, place: Place): object {
  const { lang } = place;
  const answered = row.requests.find(({ id, state }) => id === answering && state === 'open');
  const seen = row.versions.find(({ version }) => version === seenVersion);
  return {
    title: translate('Change terms', {}, lang),
    projectTitle: row.projectName,
    talentName: row.talentName ?? '',
    wasConfirmed: row.state === 'confirmed',
    isHourly: row.contractKind === 'hourly',
    // A currency that is no longer offered stays possible for the contract that has it.
    currencies: currencies.some(({ value }) => value === row.currency) ? currencies : [{ value: row.currency, label: row.currency }, ...currencies],
    request: answered ? requestView(answered, row.contractKind, lang) : null,
    changes: seen ? differenceView(seen, row, row.contractKind, place) : [],
    backPath: contractsPaths.clientContract(row.contractId),
    action: contractsPaths.terms(row.contractId),
  };
}
