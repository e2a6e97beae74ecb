import { notYet } from '../../../platform/views/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { clientsPaths } from '../clients.paths.js';
import { profileSteps } from '../plan.entity.js';
import { planLabels } from '../show-plans/plan-words.js';
import type { PlanRow, PlanVersionRow } from '../show-plans/plans.query.js';
import { differenceInWords, planHistory } from '../show-plans/plans.view.js';

/**
 * What views/clients/plan shows. Where somebody else was quicker (`basedOn` is an older version), it says what they changed,
 * keeps what was typed, and the next press is based on what it has just shown.
 */
export function planView({ plan, versions, form, basedOn }: { plan: PlanRow; versions: readonly PlanVersionRow[]; form: FormView; basedOn: number }): object {
  const seen = versions.find(({ version }) => version === basedOn);
  const newest = versions[0];
  const isStale = basedOn !== plan.version;
  return {
    title: `${plan.name} plan`,
    form: isStale ? { ...form, input: { ...form.input, basedOn: String(plan.version) } } : form,
    meanwhile: isStale && newest ? whatHappened(newest, seen) : '',
    clientCount: plan.clientCount,
    labels: planLabels,
    notYet: `${notYet.charAt(0).toUpperCase()}${notYet.slice(1)}: it changes nothing`,
    profileSteps: profileSteps.map((step) => ({ value: step, label: step.charAt(0).toUpperCase() + step.slice(1) })),
    history: planHistory(versions),
    paths: { plans: clientsPaths.plans, plan: clientsPaths.plan(plan.key) },
  };
}

function whatHappened(newest: PlanVersionRow, seen: PlanVersionRow | undefined): string {
  const author = newest.writtenBy === null ? '' : ` is by ${newest.writtenBy}`;
  const what = seen ? differenceInWords(seen, newest) : '';
  return `Version ${newest.version}${author}. ${what || 'Its numbers are those you began with'}. What you typed is kept below: Save plan writes it over theirs, as the next version.`;
}
