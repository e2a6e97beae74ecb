import { translate, type Place } from '../../../platform/views/index.js';
import { messagingPaths } from '../../messaging/messaging.paths.js';
import { contractsPaths } from '../contracts.paths.js';
import { endedOn } from '../ended-on.js';
import { historyView } from '../history/history.view.js';
import { offerSlip } from '../offer-slip.js';
import { requestView } from '../request.view.js';
import { proposalView, standingInWords } from '../standing.view.js';
import { endingInWords, stateBadge } from '../state-words.js';
import { termsView } from '../terms.view.js';
import type { TalentContractRow } from './talent-contract.query.js';

/**
 * Shapes views/contracts/show.
 * @param nextPath where an open offer goes on
 */
export function contractView(found: TalentContractRow, nextPath: string, place: Place): object {
  const { lang } = place;
  const row = { ...found, endedOn: endedOn(found) };
  const isOpenOffer = row.state === 'offered' || row.state === 'confirmed';
  const isRunning = row.state === 'active' || row.state === 'paused';
  return {
    title: row.projectName,
    aside: 'contracts/_offer-aside',
    scripts: false,
    slip: offerSlip(row, { eyebrow: translate(isOpenOffer ? 'Your offer' : 'Your contract', {}, lang), lang }),
    managerName: row.managerName,
    managerId: row.managerId,
    clientName: row.clientName,
    talentName: row.talentName ?? '',
    projectName: row.projectName,
    badge: stateBadge(row.state, lang),
    confirmedAt: row.confirmedAt,
    acceptedAt: row.acceptedAt,
    endedOn: row.endedOn ?? '',
    expiresAt: isOpenOffer && row.waitingSince === null ? row.expiresAt : null,
    ending: endingInWords(row, lang),
    closer: closerOf(row),
    // Nobody gave a reason where the time ran out: the sentence before says it.
    reason: row.state === 'expired' ? '' : (row.closedBecause ?? ''),
    standings: standingInWords(row, place, { side: 'talent', path: contractsPaths.endingWithdrawal(row.contractId) }),
    proposal: proposalView(row, place),
    proposalPath: contractsPaths.proposal(row.contractId),
    termsVersion: row.termsVersion,
    terms: termsView(row, { ...place, reader: 'talent' }),
    requests: row.requests.filter(({ state }) => isOpenOffer && state === 'open').map((request) => requestView(request, row.contractKind, lang)),
    history: historyView(row, place),
    continuePath: isOpenOffer ? nextPath : '',
    declinePath: isOpenOffer ? contractsPaths.refusal(row.contractId) : '',
    endPath: isRunning ? contractsPaths.ending(row.contractId) : '',
    pdfPath: contractsPaths.pdf(row.contractId),
    roomPath: row.acceptedAt ? messagingPaths.roomOfContract(row.contractId) : '',
    roomLabel: translate(row.state === 'ended' ? 'Open the project room: it stays open for what is left to settle' : 'Open the project room', {}, lang),
    jobsPath: contractsPaths.jobs,
  };
}

/** Who gave the reason for the end, as the letter that shows it is signed; an end by the calendar is nobody's. */
function closerOf({ state, acts, managerName, managerId }: TalentContractRow): { name: string; id: string } | null {
  if (state === 'withdrawn') return { name: managerName, id: managerId };
  const given = acts.find(({ act, by, note }) => (act === 'declined' || act === 'ended' || act === 'end given') && by !== null && note !== null);
  return given ? { name: given.by ?? '', id: given.byId ?? '' } : null;
}
