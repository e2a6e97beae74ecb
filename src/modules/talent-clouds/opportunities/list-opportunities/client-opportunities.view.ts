import { payInWords } from '../../../contracts/index.js';
import { formatDay, translate, type Place } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { opportunityBadge } from '../opportunity.view.js';
import { opportunitiesPerPage, type ListedOpportunity } from './client-opportunities.query.js';

const empty = { text: '', path: '', badge: null, who: null, at: null, isNumber: false, isWide: false };

/** Shapes views/talent-clouds/opportunities/client-list. */
export function clientListPage(rows: readonly ListedOpportunity[], before: string | null, place: Place): object {
  const shown = rows.slice(0, opportunitiesPerPage);
  const last = shown.at(-1);
  return {
    title: translate('Opportunities', {}, place.lang),
    ...opportunityTable(shown, place),
    isEmpty: rows.length === 0 && before === null,
    newPath: opportunitiesPaths.newOpportunity,
    newerPath: before === null ? '' : opportunitiesPaths.clientOpportunities,
    olderPath: rows.length > opportunitiesPerPage && last ? `${opportunitiesPaths.clientOpportunities}?before=${last.opportunityId}` : '',
  };
}

/** The columns and rows of components/table. */
export function opportunityTable(rows: readonly ListedOpportunity[], place: Place): { columns: object[]; rows: object[] } {
  const say = (text: string): string => translate(text, {}, place.lang);
  const column = (label: string, more: object = {}): object => ({ label: say(label), isNumber: false, isWide: false, sort: '', path: '', ...more });
  return {
    columns: [column('Opportunity'), column('State'), column('Interested', { isNumber: true }), column('Answered', { isNumber: true, isWide: true }), column('Pay', { isNumber: true, isWide: true }), column('Answer by', { isWide: true })],
    rows: rows.map((row) => ({ path: opportunitiesPaths.clientOpportunity(row.opportunityId), isSelected: false, cells: cellsOf(row, place) })),
  };
}

function cellsOf(row: ListedOpportunity, place: Place): object[] {
  const cell = (label: string, shown: object): object => ({ ...empty, label: translate(label, {}, place.lang), ...shown });
  const isDraft = row.state === 'draft';
  return [
    cell('Opportunity', { text: row.title, path: opportunitiesPaths.clientOpportunity(row.opportunityId) }),
    cell('State', { badge: opportunityBadge(row, place) }),
    cell('Interested', { text: isDraft ? '' : String(row.interestedCount), isNumber: true }),
    cell('Answered', { text: isDraft ? '' : translate('{answered} of {told}', { answered: row.answeredCount, told: row.toldCount }, place.lang), isNumber: true, isWide: true }),
    cell('Pay', { text: payInWords(row, place.lang), isNumber: true, isWide: true }),
    cell('Answer by', { text: formatDay(row.answerBy, place), isWide: true }),
  ];
}
