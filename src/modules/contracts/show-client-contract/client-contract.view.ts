import type { Viewer } from '../../../platform/security/index.js';
import { translate, type Place } from '../../../platform/views/index.js';
import { messagingPaths } from '../../messaging/messaging.paths.js';
import { contractsPaths } from '../contracts.paths.js';
import { differenceView, type ChangedTermView } from '../difference.view.js';
import { offerSlip } from '../offer-slip.js';
import { requestView } from '../request.view.js';
import { stateBadge } from '../state-words.js';
import { termsView } from '../terms.view.js';
import type { ClientContractRow } from './client-contract.query.js';

const rolesThatManage: readonly string[] = ['owner', 'hiring manager'];

/** Shapes views/contracts/client-show. */
export function clientContractView(row: ClientContractRow, viewer: Viewer, place: Place): object {
  const { lang } = place;
  const manages = viewer.actingAs.kind === 'client' && rolesThatManage.includes(viewer.actingAs.role);
  const isOpenOffer = row.state === 'offered' || row.state === 'confirmed';
  return {
    title: row.projectName,
    projectName: row.projectName,
    aside: 'contracts/_client-aside',
    slip: offerSlip(row, { lang }),
    badge: stateBadge(row.state, lang),
    ownValues: row.ownValues ?? [],
    talentId: row.talentId ?? '',
    talentName: row.talentName ?? '',
    confirmedAt: row.confirmedAt,
    acceptedAt: row.acceptedAt,
    expiresAt: isOpenOffer && row.waitingSince === null ? row.expiresAt : null,
    closedBecause: row.closedBecause ?? '',
    terms: termsView(row, place),
    changePath: manages && (isOpenOffer || row.state === 'draft') ? contractsPaths.newTerms(row.contractId) : '',
    withdrawPath: manages && isOpenOffer ? contractsPaths.withdrawal(row.contractId) : '',
    roomPath: row.acceptedAt ? messagingPaths.roomOfContract(row.contractId) : '',
    listPath: contractsPaths.clientContracts,
    requests: row.requests.map((request) => ({
      ...requestView(request, row.contractKind, lang),
      agreePath: contractsPaths.newTerms(row.contractId),
      declinePath: contractsPaths.changeAnswer(row.contractId, request.id),
      canAnswer: manages && isOpenOffer && request.state === 'open',
    })),
    versions: versionsView(row, place),
  };
}

function versionsView(row: ClientContractRow, place: Place): { title: string; writtenAt: string; writtenBy: string; changes: ChangedTermView[] }[] {
  return row.versions.map((version, index) => {
    const before = row.versions[index + 1];
    return {
      title: translate('Version {version}', { version: version.version }, place.lang),
      writtenAt: version.writtenAt,
      writtenBy: version.writtenBy ?? '',
      changes: before ? differenceView(before, version, row.contractKind, place) : [],
    };
  });
}
