import { contractsPaths } from '../../../contracts/contracts.paths.js';
import { translate, type Place } from '../../../../platform/views/index.js';
import { availabilityInWords } from '../../membership-words.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { talentCloudsPaths } from '../../talent-clouds.paths.js';
import { answerByWords, isOpen, opportunityBadge, opportunityFacts, slipOf } from '../opportunity.view.js';
import { answersPerPage, type AnswerRow } from './answers.query.js';
import type { ClientOpportunity } from './client-opportunity.query.js';

/** Shapes views/talent-clouds/opportunities/check: a draft before it is posted. */
export function checkPage(draft: ClientOpportunity, place: Place): object {
  const { opportunityId: id, brief, readyCount } = draft;
  return {
    title: 'Check your opportunity',
    facts: opportunityFacts(draft, place),
    brief,
    readyCount,
    editPath: opportunitiesPaths.edit(id),
    postPath: opportunitiesPaths.posting(id),
  };
}

/** Shapes views/talent-clouds/opportunities/client-show: a posted one with its answers. */
export function clientOpportunityPage(opportunity: ClientOpportunity, answers: readonly AnswerRow[], after: string | null, place: Place): object {
  const { opportunityId: id, state, interestedCount, answeredCount, toldCount } = opportunity;
  const shown = answers.slice(0, answersPerPage);
  const last = shown.at(-1);
  const path = opportunitiesPaths.clientOpportunity(id);
  return {
    title: opportunity.title,
    badge: opportunityBadge(opportunity, place),
    slip: slipOf(opportunity, place.lang),
    brief: opportunity.brief,
    cloudNames: opportunity.clouds.map(({ name }) => name).join(', '),
    answerBy: answerByWords(opportunity.answerBy, place),
    isOpen: isOpen(opportunity, place.now),
    endedWhy: opportunity.endedWhy ?? '',
    counts: { toldCount, interestedCount, answeredCount },
    answers: shown.map((answer) => answerView(answer, state, place)),
    endPath: state === 'withdrawn' ? '' : opportunitiesPaths.ending(id),
    listPath: opportunitiesPaths.clientOpportunities,
    newerPath: after === null ? '' : path,
    olderPath: answers.length > answersPerPage && last ? `${path}?after=${last.answerId}` : '',
  };
}

function answerView(row: AnswerRow, state: string, place: Place): object {
  const { answerId, answer, note, talentName, isAgency, answeredAt, membershipId, contractId } = row;
  const mayOffer = answer === 'interested' && membershipId !== null && contractId === null && state !== 'withdrawn';
  return {
    who: { name: talentName, id: row.talentId, isOrganisation: isAgency, note: row.headline ?? '', path: membershipId === null ? '' : talentCloudsPaths.member(membershipId) },
    badge: answer === 'interested' ? { kind: 'ok', label: 'Interested' } : { kind: 'plain', label: 'Not now' },
    standing: standingOf(row, place),
    answeredBy: isAgency ? row.answeredByName : '',
    note,
    answeredAt,
    offerPath: mayOffer ? opportunitiesPaths.offerForAnswer(answerId) : '',
    contractPath: contractId === null ? '' : contractsPaths.clientContract(contractId),
  };
}

/** Whether they could start, and when they have time. */
function standingOf({ membershipId, isReady, availability, availableFrom, hoursAWeek }: AnswerRow, place: Place): string {
  if (membershipId === null || availability === null) return translate('No longer in your talent clouds', {}, place.lang);
  const ready = translate(isReady === true ? 'Ready to hire' : 'Not ready yet', {}, place.lang);
  return availability === 'not said' ? ready : `${ready}. ${availabilityInWords({ availability, availableFrom, hoursAWeek }, place)}`;
}
