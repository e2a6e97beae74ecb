import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import { blankForm, type FormView, readForm } from '../../../platform/forms/index.js';
import { admin, Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { clientsPaths } from '../clients.paths.js';
import { PlansQuery } from '../show-plans/plans.query.js';
import { ChangePlan } from './change-plan.js';
import { numbersIn, PlanForm, typedPlan } from './plan.form.js';
import { planView } from './plan.view.js';

/** One plan: its numbers to change, and what it was before. */
@Controller()
export class PlanController {
  constructor(
    private readonly plans: PlansQuery,
    private readonly changePlan: ChangePlan,
  ) {}

  @Get(clientsPaths.plan(':key'))
  @Allow(admin)
  async show(@Param('key') key: string): Promise<PageAnswer> {
    return this.answer(key, { status: 200 });
  }

  @Post(clientsPaths.plan(':key'))
  @Allow(admin)
  async update(@CurrentViewer() viewer: Viewer, @Param('key') key: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(PlanForm, body);
    const numbers = numbersIn(form);
    if (numbers === null) return this.answer(key, { form: form.view(), status: 422 });
    const basedOn = Number(form.values.basedOn);
    const outcome = await this.changePlan.run(viewer, key, { basedOn, numbers });
    if (outcome === 'stale') return this.answer(key, { form: form.view(), status: 409, basedOn });
    const flash =
      outcome === 'changed'
        ? ({ kind: 'ok', text: `Version ${basedOn + 1} is in force from now on. Invitations under way keep the plan they were sent under.` } as const)
        : ({ kind: 'info', text: 'These are the numbers in force already. Nothing was changed.' } as const);
    return redirect(clientsPaths.plan(key), { flash });
  }

  private async answer(key: string, { form, status, basedOn }: { form?: FormView; status: number; basedOn?: number }): Promise<PageAnswer> {
    const [plan, versions] = await Promise.all([this.plans.of(key), this.plans.versionsOf(key)]);
    if (!plan) throw new NotFound();
    const shown = form ?? blankForm(PlanForm, typedPlan(plan));
    return page('clients/plan', planView({ plan, versions, form: shown, basedOn: basedOn ?? plan.version }), { status, layout: 'desk' });
  }
}
