import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ProfileStep = 'required' | 'skippable' | 'not asked for';

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
}
