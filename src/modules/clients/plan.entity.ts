import { Column, Entity, PrimaryColumn } from 'typeorm';

export const profileSteps = ['required', 'skippable', 'not asked for'] as const;
export type ProfileStep = (typeof profileSteps)[number];

/** What an administrator may change about a plan, in the order in which pages show it. */
export const planFields = [
  'profileStep',
  'hasOwnReviewers',
  'hasSingleSignOn',
  'hasProvisioning',
  'invitationDays',
  'offerDays',
  'promiseHours',
  'importRows',
  'feeBasisPoints',
  'securityDays',
] as const;
export type PlanField = (typeof planFields)[number];
export type PlanNumbers = Pick<Plan, PlanField>;

/** A membership plan: numbers and features. Code asks for a feature and never for a plan's name. */
@Entity({ schema: 'clients', name: 'plans' })
export class Plan {
  @PrimaryColumn({ type: 'text' }) key: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'int' }) position: number;
  @Column({ name: 'invitation_days', type: 'int' }) invitationDays: number;
  @Column({ name: 'offer_days', type: 'int' }) offerDays: number;
  @Column({ name: 'promise_hours', type: 'int' }) promiseHours: number;
  @Column({ name: 'import_rows', type: 'int' }) importRows: number;
  @Column({ name: 'fee_basis_points', type: 'int' }) feeBasisPoints: number;
  @Column({ name: 'security_days', type: 'int' }) securityDays: number;
  @Column({ name: 'profile_step', type: 'text' }) profileStep: ProfileStep;
  @Column({ name: 'has_own_reviewers', type: 'boolean' }) hasOwnReviewers: boolean;
  @Column({ name: 'has_single_sign_on', type: 'boolean' }) hasSingleSignOn: boolean;
  @Column({ name: 'has_provisioning', type: 'boolean' }) hasProvisioning: boolean;
  /** Which of its dated versions these numbers are. */
  @Column({ type: 'int', default: 1 }) version: number;

  /**
   * Takes new numbers as the next version; the same numbers again are no version.
   * @returns which fields changed
   */
  change(numbers: PlanNumbers): PlanField[] {
    const changed = planFields.filter((field) => numbers[field] !== this[field]);
    if (changed.length === 0) return [];
    Object.assign(this, Object.fromEntries(changed.map((field) => [field, numbers[field]])));
    this.version += 1;
    return changed;
  }
}
