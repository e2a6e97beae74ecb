import type { Viewer } from '../../../platform/security/index.js';
import { translate, type Place } from '../../../platform/views/index.js';
import { mayManageContracts, mayWaive } from '../../clients/index.js';
import { messagingPaths } from '../../messaging/messaging.paths.js';
import { outstandingPaths } from '../../onboarding/onboarding.paths.js';
import { contractsPaths } from '../contracts.paths.js';
import type { DraftOrigin } from '../draft-origins.js';
import { endedOn } from '../ended-on.js';
import { historyView } from '../history/history.view.js';
import { offerSlip } from '../offer-slip.js';
import { requestView } from '../request.view.js';
import { proposalView, standingInWords } from '../standing.view.js';
import { standingBadge } from '../state-words.js';
import { termsView } from '../terms.view.js';
import type { ClientContractRow } from './client-contract.query.js';

/** Shapes views/contracts/client-show. */
export function clientContractView(shown: ClientContractRow & { origin: DraftOrigin | null }, viewer: Viewer, place: Place): object {
  const { lang } = place;
  const row = { ...shown, endedOn: endedOn(shown) };
  const { origin } = shown;
  const manages = mayManageContracts.allows(viewer);
  const isOpenOffer = row.state === 'offered' || row.state === 'confirmed';
  return {
    title: row.projectName,
    projectName: row.projectName,
    clientName: row.clientName,
    managerName: row.managerName,
    aside: 'contracts/_client-aside',
    slip: offerSlip(row, { lang }),
    badge: standingBadge({ state: row.state, origin }, lang),
    origin: row.talentName === null ? origin : null,
    ownValues: row.ownValues ?? [],
    talentId: row.talentId ?? '',
    talentName: row.talentName ?? '',
    confirmedAt: row.confirmedAt,
    acceptedAt: row.acceptedAt,
    closedAt: row.closedAt,
    endedOn: row.endedOn ?? '',
    expiresAt: isOpenOffer && row.waitingSince === null ? row.expiresAt : null,
    closedBecause: row.closedBecause ?? '',
    standings: standingInWords(row, place, { side: 'client', path: manages ? contractsPaths.clientEndingWithdrawal(row.contractId) : '' }),
    proposal: proposalView(row, place),
    termsVersion: row.termsVersion,
    terms: termsView(row, { ...place, reader: 'client' }),
    listPath: contractsPaths.clientContracts,
    pdfPath: contractsPaths.clientPdf(row.contractId),
    outstandingPath: row.talentId && row.closedAt === null && mayWaive.allows(viewer) ? outstandingPaths.ofContract(row.contractId) : '',
    // The client's side of the room is its hiring manager: whoever else reads contracts here is not led to a closed door.
    roomPath: row.acceptedAt && row.managerId === viewer.personId ? messagingPaths.roomOfContract(row.contractId) : '',
    roomLabel: translate(row.state === 'ended' ? 'Open the project room: it stays open for what is left to settle' : 'Open the project room', {}, lang),
    ...(manages ? actionPaths(shown) : noActions),
    requests: row.requests.filter(({ state }) => isOpenOffer && state === 'open').map((request) => ({
      ...requestView(request, row.contractKind, lang),
      agreePath: contractsPaths.newTerms(row.contractId),
      declinePath: contractsPaths.changeAnswer(row.contractId, request.id),
      canAnswer: manages,
    })),
    history: historyView(row, place),
  };
}

/** What a contract's state lets its client do; empty where it doesn't. */
function actionPaths({ contractId, state, proposedVersion, areTermsApproved, endsOn, lastDay, origin }: ClientContractRow & { origin: DraftOrigin | null }): typeof noActions {
  const isOpenOffer = state === 'offered' || state === 'confirmed';
  const isRunning = state === 'active' || state === 'paused';
  // What nobody can accept any more is not worth changing; sending the invitation again brings the button back.
  const isOpenDraft = state === 'draft' && !areTermsApproved && (origin === null || origin.isOpen);
  const where = (may: boolean, path: string): string => (may ? path : '');
  return {
    changePath: where(isOpenOffer || isRunning || isOpenDraft, contractsPaths.newTerms(contractId)),
    withdrawPath: where(isOpenOffer, contractsPaths.withdrawal(contractId)),
    extendPath: where(isRunning && (endsOn !== null || lastDay !== null), contractsPaths.extension(contractId)),
    pausePath: where(state === 'active', contractsPaths.pause(contractId)),
    resumePath: where(state === 'paused', contractsPaths.resumption(contractId)),
    endPath: where(isRunning, contractsPaths.clientEnding(contractId)),
    takeBackPath: where(proposedVersion !== null, contractsPaths.proposalWithdrawal(contractId)),
  };
}

const noActions = { changePath: '', withdrawPath: '', extendPath: '', pausePath: '', resumePath: '', endPath: '', takeBackPath: '' };
