import { currencies } from '../../../platform/forms/index.js';
import { translate, type Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { differenceView } from '../difference.view.js';
import type { VersionRow } from '../history/history.sql.js';
import { requestView } from '../request.view.js';
import type { ClientContractRow } from '../show-client-contract/client-contract.query.js';

/** The terms that whoever changes them goes on from: those that wait for an answer, or else those that hold. */
export function latestTerms(row: ClientContractRow): VersionRow {
  const latest = row.versions.find(({ version }) => version === (row.proposedVersion ?? row.termsVersion));
  if (!latest) throw new Error(`Contract ${row.contractId} lacks the terms it names.`);
  return latest;
}

/**
 * Shapes views/contracts/terms, but for the form itself.
 * @param answering the request that the new terms answer, or empty
 * @param seenVersion the version that the person typed over while somebody else changed it
 */
export function termsPage(row: ClientContractRow, answering: string, seenVersion: number | null, place: Place): object {
  const { lang } = place;
  const answered = row.requests.find(({ id, state }) => id === answering && state === 'open');
  const seen = row.versions.find(({ version }) => version === seenVersion);
  const isRunning = row.state === 'active' || row.state === 'paused';
  return {
    title: translate('Change terms', {}, lang),
    projectTitle: row.projectName,
    talentName: row.talentName ?? '',
    wasConfirmed: row.state === 'confirmed',
    isHourly: row.contractKind === 'hourly',
    // A currency that is no longer offered stays possible for the contract that has it.
    currencies: currencies.some(({ value }) => value === row.currency) ? currencies : [{ value: row.currency, label: row.currency }, ...currencies],
    request: answered ? requestView(answered, row.contractKind, lang) : null,
    isRunning,
    isWaitingForAnswer: isRunning && row.proposedVersion !== null,
    changes: seen ? differenceView(seen, latestTerms(row), row.contractKind, place) : [],
    backPath: contractsPaths.clientContract(row.contractId),
    action: contractsPaths.terms(row.contractId),
  };
}
