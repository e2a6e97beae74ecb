import { translate, type Place } from '../../../platform/views/index.js';
import { messagingPaths } from '../../messaging/messaging.paths.js';
import { contractsPaths } from '../contracts.paths.js';
import { offerSlip } from '../offer-slip.js';
import { requestView } from '../request.view.js';
import type { ReviewRow } from '../review-contract/review.query.js';
import { endingInWords, stateBadge } from '../state-words.js';
import { termsView } from '../terms.view.js';

/**
 * Shapes views/contracts/show.
 * @param nextPath where an open offer goes on
 */
export function contractView(row: ReviewRow, nextPath: string, place: Place): object {
  const { lang } = place;
  const isOpenOffer = row.state === 'offered' || row.state === 'confirmed';
  return {
    title: row.projectName,
    aside: 'contracts/_offer-aside',
    scripts: false,
    slip: offerSlip(row, { eyebrow: translate(isOpenOffer ? 'Your offer' : 'Your contract', {}, lang), lang }),
    managerName: row.managerName,
    managerId: row.managerId,
    clientName: row.clientName,
    projectName: row.projectName,
    badge: stateBadge(row.state, lang),
    confirmedAt: row.confirmedAt,
    acceptedAt: row.acceptedAt,
    expiresAt: isOpenOffer && row.waitingSince === null ? row.expiresAt : null,
    ending: endingInWords(row, lang),
    reason: row.state === 'withdrawn' ? (row.closedBecause ?? '') : '',
    termsVersion: row.termsVersion,
    terms: termsView(row, place),
    requests: row.requests.map((request) => requestView(request, row.contractKind, lang)),
    continuePath: isOpenOffer ? nextPath : '',
    roomPath: row.acceptedAt ? messagingPaths.roomOfContract(row.contractId) : '',
    jobsPath: contractsPaths.jobs,
  };
}
