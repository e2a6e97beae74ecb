import { formatDay, translate, type Place } from '../../../platform/views/index.js';
import { contractStates } from '../contract-states.js';
import { contractsPaths } from '../contracts.paths.js';
import type { DraftOrigin } from '../draft-origins.js';
import { standingWords, stateBadge } from '../state-words.js';
import { payInWords } from '../terms.view.js';
import { contractsPerPage, type ContractListRow } from './contract-list.query.js';
import { soonInDays, type ContractsFilterForm } from './contracts-filter.form.js';

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

interface Shown {
  rows: readonly ContractListRow[];
  filter: ContractsFilterForm;
  before: string | null;
  /** Whom drafts are for, by contract. */
  origins: ReadonlyMap<string, DraftOrigin>;
}

/** Shapes views/contracts/client-list, but for the filter's form. */
export function contractListView({ rows, filter, before, origins }: Shown, place: Place): object {
  const say = (text: string): string => translate(text, {}, place.lang);
  const shown = rows.slice(0, contractsPerPage);
  const last = shown.at(-1);
  const isNarrowed = Object.values(filter).some((value) => value !== '');
  return {
    title: say('Contracts'),
    caption: filter.ending === 'soon' ? say('Contracts, the next end first') : say('Contracts, newest first'),
    columns: columns(place.lang),
    rows: shown.map((row) => rowView(row, origins.get(row.contractId) ?? null, place)),
    listPath: contractsPaths.clientContracts,
    ...choices(place.lang),
    isNarrowed,
    isEmpty: rows.length === 0 && before === null && !isNarrowed,
    newerPath: before === null ? '' : listPath(filter, null),
    olderPath: rows.length > contractsPerPage && last ? listPath(filter, last.contractId) : '',
  };
}

/** The list with its filter in the address. */
function listPath({ search, state, kind, ending }: ContractsFilterForm, before: string | null): string {
  const chosen = Object.entries({ search, state, kind, ending, before: before ?? '' }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(chosen).toString();
  return contractsPaths.clientContracts + (query === '' ? '' : `?${query}`);
}

function choices(lang: string): object {
  const say = (text: string, values: Record<string, unknown> = {}): string => translate(text, values, lang);
  return {
    stateChoices: [{ value: '', label: say('Any state') }, ...contractStates.map((state) => ({ value: state, label: stateBadge(state, lang).label }))],
    kindChoices: [{ value: '', label: say('Hourly or fixed price') }, { value: 'hourly', label: say('Hourly') }, { value: 'fixed', label: say('Fixed price') }],
    endingChoices: [{ value: '', label: say('Any end') }, { value: 'soon', label: say('Within {days} days', { days: soonInDays }) }],
  };
}

function columns(lang: string): object[] {
  const column = (label: string, more: object = {}): object => ({ label: translate(label, {}, lang), isNumber: false, isWide: false, sort: '', path: '', ...more });
  return [
    column('Project'),
    column('Talent'),
    column('State'),
    column('Pay', { isNumber: true }),
    column('Starts', { isWide: true }),
    column('Ends'),
    column('Hiring manager', { isWide: true }),
  ];
}

function rowView(row: ContractListRow, origin: DraftOrigin | null, place: Place): object {
  const say = (text: string): string => translate(text, {}, place.lang);
  const path = contractsPaths.clientContract(row.contractId);
  const { badge, beside } = standingWords({ ...row, origin }, place.lang);
  return {
    path,
    isSelected: false,
    cells: [
      cell(say('Project'), { text: row.projectName, path }),
      cell(say('Talent'), row.talentName === null ? { text: origin?.name || say('Invitation not accepted yet'), path: origin?.path ?? '' } : { text: row.talentName }),
      cell(say('State'), { badge, text: beside }),
      cell(say('Pay'), { text: payInWords(row, place.lang), isNumber: true }),
      cell(say('Starts'), { text: formatDay(row.startsOn, place), isWide: true }),
      cell(say('Ends'), { text: row.endsOn === null ? say('No end date') : formatDay(row.endsOn, place) }),
      cell(say('Hiring manager'), { text: row.managerName, isWide: true }),
    ],
  };
}
