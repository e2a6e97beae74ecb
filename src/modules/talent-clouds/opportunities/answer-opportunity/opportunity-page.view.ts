import { contractsPaths } from '../../../contracts/contracts.paths.js';
import type { Viewer } from '../../../../platform/security/index.js';
import type { FormView } from '../../../../platform/forms/index.js';
import { translate, type Place } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { answerByWords, isOpen, opportunityBadge, slipOf } from '../opportunity.view.js';
import type { OpportunityOfTalent, Seat } from './opportunity.query.js';

/** A form that was refused, and the seat that it was filled for. */
export interface RefusedAnswer {
  readonly agencyId: string | null;
  readonly form: FormView;
}

/** Shapes views/talent-clouds/opportunities/show. */
export function opportunityPage(opportunity: OpportunityOfTalent, viewer: Viewer, place: Place, refused: RefusedAnswer | null = null): object {
  const { opportunityId, title, brief, clientName, answerBy, state } = opportunity;
  const isOpenNow = isOpen(opportunity, place.now);
  const seats = inOrder(opportunity.seats, viewer);
  const firstAsked = seats.findIndex(({ answer, contractId }) => isOpenNow && answer === null && contractId === null);
  return {
    title,
    form: refused?.form ?? { errors: [], hasErrors: false },
    badge: opportunityBadge(opportunity, place),
    slip: slipOf(opportunity, place.lang),
    clientName,
    brief,
    isOpen: isOpenNow,
    isWithdrawn: state === 'withdrawn',
    endedWhy: opportunity.endedWhy ?? '',
    answerBy: answerByWords(answerBy, place),
    seats: seats.map((seat, index) => seatView(seat, { viewer, isAsked: isOpenNow, isGreen: index === firstAsked, refused, lang: place.lang })),
    action: opportunitiesPaths.answers(opportunityId),
    listPath: opportunitiesPaths.opportunities,
  };
}

interface Around {
  viewer: Viewer;
  isAsked: boolean;
  isGreen: boolean;
  refused: RefusedAnswer | null;
  lang: string;
}

function seatView(seat: Seat, { viewer, isAsked, isGreen, refused, lang }: Around): object {
  const { agencyId, agencyName, answer, note, answeredAt, contractId } = seat;
  const isRefused = refused !== null && refused.agencyId === agencyId;
  return {
    agencyId: agencyId ?? '',
    agencyName: agencyName ?? '',
    noteId: isRefused || agencyId === null ? 'note' : `note-${agencyId}`,
    answer: answer ?? '',
    words: answer === null ? '' : answerWords(seat, viewer.personId, lang),
    answeredAt,
    form: isRefused ? refused.form : { input: { note: note ?? '' }, errorOf: { note: '' } },
    isAsked: isAsked && contractId === null,
    isGreen,
    offerPath: contractId === null ? '' : contractsPaths.contract(contractId),
  };
}

/** Who answered matters where several may: an agency's answer names them. */
function answerWords({ answer, answeredById, answeredByName }: Seat, viewerId: string, lang: string): string {
  const words = answer === 'interested' ? 'interested' : 'not now';
  if (answeredById === viewerId) return translate('You said: {answer}', { answer: translate(words, {}, lang) }, lang);
  return translate('{name} said: {answer}', { name: answeredByName ?? '', answer: translate(words, {}, lang) }, lang);
}

/** First whoever the person acts for at the moment. */
function inOrder(seats: readonly Seat[], { actingAs }: Viewer): Seat[] {
  const acting = actingAs.kind === 'agency' ? actingAs.id : null;
  return [...seats].sort((a, b) => Number(b.agencyId === acting) - Number(a.agencyId === acting));
}
