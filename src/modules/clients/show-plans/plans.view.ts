import { notYet, paymentsNotYet } from '../../../platform/views/index.js';
import { clientsPaths } from '../clients.paths.js';
import { planFields } from '../plan.entity.js';
import { fieldsNotYet, planLabels, planValueInWords } from './plan-words.js';
import type { PlanRow, PlanVersionRow } from './plans.query.js';

/** The plans side by side: a row for each number, a column for each plan. */
export function plansView(plans: readonly PlanRow[]): object {
  const row = (label: string, wordsOf: (plan: PlanRow) => string) => ({
    cells: [{ label: 'What', text: label }, ...plans.map((plan) => ({ label: plan.name, text: wordsOf(plan) }))],
  });
  return {
    title: 'Plans',
    notYet: paymentsNotYet,
    columns: [{ label: 'What' }, ...plans.map(({ name }) => ({ label: name }))],
    rows: [
      ...planFields.map((field) => row(fieldsNotYet.includes(field) ? `${planLabels[field]} (${notYet})` : planLabels[field], (plan) => planValueInWords(field, plan))),
      row('Clients on it', ({ clientCount }) => String(clientCount)),
      row('Version in force', ({ version }) => String(version)),
    ],
    plans: plans.map(({ key, name, version, inForceFrom }) => ({ name, version, inForceFrom, path: clientsPaths.plan(key) })),
  };
}

/** What each version changed, newest first, as items of a timeline. */
export function planHistory(versions: readonly PlanVersionRow[]): object[] {
  return versions.map((version, index) => {
    const before = versions[index + 1];
    const what = before ? differenceInWords(before, version) : 'The numbers it began with';
    return {
      state: index === 0 ? 'now' : 'done',
      title: `Version ${version.version}`,
      text: version.writtenBy === null ? what : `${what}. By ${version.writtenBy}`,
      at: version.inForceFrom,
    };
  });
}

/** Every number that is another one in the later version. */
export function differenceInWords(before: PlanVersionRow, after: PlanVersionRow): string {
  return planFields
    .filter((field) => before[field] !== after[field])
    .map((field) => `${planLabels[field]}: ${planValueInWords(field, before)}, now ${planValueInWords(field, after)}`)
    .join('; ');
}
