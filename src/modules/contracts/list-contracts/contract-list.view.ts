import { formatDay, translate, type Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { stateBadge } from '../state-words.js';
import { payInWords } from '../terms.view.js';
import { contractsPerPage, type ContractListRow } from './contract-list.query.js';

/** One cell of components/table, with every key that it reads. */
interface Cell {
  label: string;
  text: string;
  path: string;
  badge: { kind: string; label: string; icon: '' } | null;
  who: null;
  at: null;
  isNumber: boolean;
  isWide: boolean;
}

function cell(label: string, shown: Partial<Cell>): Cell {
  return { label, text: '', path: '', badge: null, who: null, at: null, isNumber: false, isWide: false, ...shown };
}

/** Shapes views/contracts/client-list. */
export function contractListView(rows: readonly ContractListRow[], before: string | null, place: Place): object {
  const say = (text: string): string => translate(text, {}, place.lang);
  const shown = rows.slice(0, contractsPerPage);
  const last = shown.at(-1);
  const column = (label: string, more: object = {}): object => ({ label, isNumber: false, isWide: false, sort: '', path: '', ...more });
  return {
    title: say('Contracts'),
    columns: [
      column(say('Project')),
      column(say('Talent')),
      column(say('State')),
      column(say('Pay'), { isNumber: true }),
      column(say('Starts'), { isWide: true }),
      column(say('Hiring manager'), { isWide: true }),
    ],
    rows: shown.map((row) => rowView(row, place)),
    isEmpty: rows.length === 0 && before === null,
    newerPath: before === null ? '' : contractsPaths.clientContracts,
    olderPath: rows.length > contractsPerPage && last ? `${contractsPaths.clientContracts}?before=${last.contractId}` : '',
  };
}

function rowView(row: ContractListRow, place: Place): object {
  const say = (text: string): string => translate(text, {}, place.lang);
  const path = contractsPaths.clientContract(row.contractId);
  const asked = { kind: 'wait', label: say('Change asked for'), icon: '' as const };
  return {
    path,
    isSelected: false,
    cells: [
      cell(say('Project'), { text: row.projectName, path }),
      cell(say('Talent'), { text: row.talentName ?? say('Invitation not accepted yet') }),
      cell(say('State'), { badge: row.openRequests > 0 ? asked : stateBadge(row.state, place.lang) }),
      cell(say('Pay'), { text: payInWords(row, place.lang), isNumber: true }),
      cell(say('Starts'), { text: formatDay(row.startsOn, place), isWide: true }),
      cell(say('Hiring manager'), { text: row.managerName, isWide: true }),
    ],
  };
}
