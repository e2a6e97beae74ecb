import { translate, type Place } from '../../../platform/views/index.js';
import { journeyHeader } from '../../journeys/index.js';
import { journeysPaths } from '../../journeys/journeys.paths.js';
import { contractsPaths } from '../contracts.paths.js';
import { differenceView } from '../difference.view.js';
import { offerSlip } from '../offer-slip.js';
import { requestView } from '../request.view.js';
import { termsView } from '../terms.view.js';
import type { ReviewRow } from './review.query.js';

/**
 * Shapes views/contracts/review.
 * @param nextPath the page where the journey goes on once the newest terms are confirmed
 * @param isStale whether somebody tried to confirm terms that have changed since
 */
export function reviewView(row: ReviewRow, place: Place, nextPath: string, isStale = false): object {
  const { lang } = place;
  const changes = row.before ? differenceView(row.before, row, row.contractKind, place) : [];
  return {
    title: translate('Review your contract', {}, lang),
    journeyHeader: journeyHeader(row.steps, 'review-contract', lang),
    saveAndExitPath: journeysPaths.home,
    aside: 'contracts/_offer-aside',
    scripts: false,
    slip: offerSlip(row, { eyebrow: translate('Your offer', {}, lang), lang }),
    managerName: row.managerName,
    managerId: row.managerId,
    clientName: row.clientName,
    termsVersion: row.termsVersion,
    terms: termsView(row, { ...place, reader: 'talent' }),
    expiresAt: row.waitingSince === null ? row.expiresAt : null,
    isConfirmed: row.state === 'confirmed',
    confirmedAt: row.confirmedAt,
    // Whoever confirmed the newest terms on another page has nothing to be told of older ones.
    isStale: isStale && row.state !== 'confirmed',
    // Terms that were never confirmed are compared with those of the invitation.
    changedAfterConfirming: row.confirmedVersion !== null && row.state === 'offered',
    changes,
    changedAt: changes.length > 0 ? (row.before?.writtenAt ?? null) : null,
    requests: row.requests.map((request) => requestView(request, row.contractKind, lang)),
    hasOpenRequests: row.requests.some(({ state }) => state === 'open'),
    isBeforeTasks: row.steps?.find(({ status }) => status !== 'done' && status !== 'skipped')?.key === 'tasks',
    nextPath,
    confirmationPath: contractsPaths.confirmation(row.contractId),
    declinePath: contractsPaths.refusal(row.contractId),
    askPath: contractsPaths.changeRequests(row.contractId) + '/new',
    askScopePath: contractsPaths.newChangeRequest(row.contractId, 'scope'),
    askSchedulePath: contractsPaths.newChangeRequest(row.contractId, 'start'),
    askPaymentPath: contractsPaths.newChangeRequest(row.contractId, 'pay'),
  };
}
