import type { PlanField, PlanNumbers } from '../plan.entity.js';

/** How each number of a plan is called on a page. */
export const planLabels: Readonly<Record<PlanField, string>> = {
  profileStep: 'Profile step',
  hasOwnReviewers: 'Own reviewers',
  hasSingleSignOn: 'Single sign-on',
  hasProvisioning: 'Provisioning',
  invitationDays: 'Invitation days',
  offerDays: 'Offer days',
  promiseHours: 'Review promise, in hours',
  importRows: 'Rows of an import',
  feeBasisPoints: 'Fee',
  securityDays: 'Security days',
};

/** What a plan can name already and this version doesn't do. */
export const fieldsNotYet: readonly PlanField[] = ['hasSingleSignOn', 'hasProvisioning', 'feeBasisPoints'];

/** One number of a plan as a person reads it. */
export function planValueInWords(field: PlanField, numbers: PlanNumbers): string {
  const value = numbers[field];
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value.charAt(0).toUpperCase() + value.slice(1);
  return field === 'feeBasisPoints' ? `${percentOf(value)}%` : value.toLocaleString('en');
}

/** Basis points as somebody types a percentage: 250 → "2.5". */
export function percentOf(basisPoints: number): string {
  return String(basisPoints / 100);
}
