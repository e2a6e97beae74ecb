import { type FormReading, IsOneOf, IsWholeNumber, Optional, Required } from '../../../platform/forms/index.js';
import { type PlanNumbers, type ProfileStep, profileSteps } from '../plan.entity.js';
import { percentOf } from '../show-plans/plan-words.js';

/** A plan's numbers as an administrator types them; the bounds are those of the table. */
export class PlanForm {
  /** The version that the page showed. */
  @Required('Open the plan again')
  @IsWholeNumber({ min: 1, max: 1_000_000 })
  basedOn: string;

  @Required('Choose what is asked of the profile')
  @IsOneOf(profileSteps)
  profileStep: string;

  @Optional()
  hasOwnReviewers: string;

  @Optional()
  hasSingleSignOn: string;

  @Optional()
  hasProvisioning: string;

  @Required('Enter the invitation days')
  @IsWholeNumber({ min: 1, max: 365 })
  invitationDays: string;

  @Required('Enter the offer days')
  @IsWholeNumber({ min: 1, max: 365 })
  offerDays: string;

  @Required('Enter the hours of the review promise')
  @IsWholeNumber({ min: 1, max: 8760 })
  promiseHours: string;

  @Required('Enter how many rows an import may have')
  @IsWholeNumber({ min: 0, max: 1_000_000 })
  importRows: string;

  @Required('Enter the fee')
  fee: string;

  @Required('Enter the security days')
  @IsWholeNumber({ min: 0, max: 30 })
  securityDays: string;
}

/** The form as the plan stands. */
export function typedPlan(plan: PlanNumbers & { version: number }): Record<keyof PlanForm, string> {
  const ticked = (value: boolean): string => (value ? 'yes' : '');
  return {
    basedOn: String(plan.version),
    profileStep: plan.profileStep,
    hasOwnReviewers: ticked(plan.hasOwnReviewers),
    hasSingleSignOn: ticked(plan.hasSingleSignOn),
    hasProvisioning: ticked(plan.hasProvisioning),
    invitationDays: String(plan.invitationDays),
    offerDays: String(plan.offerDays),
    promiseHours: String(plan.promiseHours),
    importRows: String(plan.importRows),
    fee: percentOf(plan.feeBasisPoints),
    securityDays: String(plan.securityDays),
  };
}

/** The numbers that were typed, or null with what is wrong said beside the field. */
export function numbersIn(form: FormReading<PlanForm>): PlanNumbers | null {
  const feeBasisPoints = basisPointsOf(form.values.fee);
  if (form.values.fee !== '' && feeBasisPoints === null) form.addError('fee', 'Enter a percentage from 0 to 100, like 2.5');
  if (!form.isValid || feeBasisPoints === null) return null;
  const { profileStep, hasOwnReviewers, hasSingleSignOn, hasProvisioning, invitationDays, offerDays, promiseHours, importRows, securityDays } = form.values;
  return {
    // The form lets only these three through.
    profileStep: profileStep as ProfileStep,
    hasOwnReviewers: hasOwnReviewers === 'yes',
    hasSingleSignOn: hasSingleSignOn === 'yes',
    hasProvisioning: hasProvisioning === 'yes',
    invitationDays: Number(invitationDays),
    offerDays: Number(offerDays),
    promiseHours: Number(promiseHours),
    importRows: Number(importRows),
    feeBasisPoints,
    securityDays: Number(securityDays),
  };
}

function basisPointsOf(typed: string): number | null {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(typed)) return null;
  const basisPoints = Math.round(Number(typed) * 100);
  return basisPoints <= 10_000 ? basisPoints : null;
}
