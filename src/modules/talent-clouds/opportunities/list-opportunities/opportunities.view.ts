import { payInWords } from '../../../contracts/index.js';
import { formatDay, translate, type Place } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { isOpen, opportunityBadge } from '../opportunity.view.js';
import { opportunitiesPerPage, type ListedOpportunityOfTalent } from './opportunities.query.js';

/** Shapes views/talent-clouds/opportunities/list. */
export function opportunitiesPage(rows: readonly ListedOpportunityOfTalent[], before: string | null, place: Place): object {
  const shown = rows.slice(0, opportunitiesPerPage);
  const last = shown.at(-1);
  return {
    title: translate('Opportunities', {}, place.lang),
    opportunities: shown.map((row) => rowView(row, place)),
    newerPath: before === null ? '' : opportunitiesPaths.opportunities,
    olderPath: rows.length > opportunitiesPerPage && last ? `${opportunitiesPaths.opportunities}?before=${last.opportunityId}` : '',
  };
}

function rowView(row: ListedOpportunityOfTalent, place: Place): object {
  const { title, clientName, answerBy } = row;
  return {
    path: opportunitiesPaths.opportunity(row.opportunityId),
    title,
    clientName,
    pay: payInWords(row, place.lang),
    answerBy: formatDay(answerBy, place),
    badge: badgeOf(row, place),
  };
}

function badgeOf(row: ListedOpportunityOfTalent, place: Place): { kind: string; label: string } {
  const say = (kind: string, label: string): { kind: string; label: string } => ({ kind, label: translate(label, {}, place.lang) });
  if (row.isInterested) return say('ok', 'Interested');
  if (!isOpen(row, place.now)) return opportunityBadge(row, place);
  return row.unanswered > 0 ? say('wait', 'Not answered yet') : say('plain', 'Not now');
}
