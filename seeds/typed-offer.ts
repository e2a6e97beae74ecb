import type { InviteForm } from '../src/modules/invitations/invite-talent/invite.form.js';

/** What is offered, as it is typed into the form. */
export interface Offer {
  readonly projectName: string;
  readonly scope: string;
  readonly contractKind: 'hourly' | 'fixed';
  readonly rate?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly weeklyLimit?: string;
  readonly startsOn: string;
  readonly endsOn?: string;
  readonly paymentTerms?: string;
  readonly message?: string;
}

/** Whom an invitation is for. */
export interface Invitee {
  readonly fullName: string;
  readonly email: string;
}

/** *Invite talent* as it is typed, but for whom. */
export type Typed = Omit<InviteForm, 'kind' | 'name' | 'email'>;

export const blankTerms: Typed = {
  personalMessage: '',
  cloudId: '',
  projectName: '',
  scope: '',
  contractKind: '',
  rate: '',
  weeklyLimit: '',
  amount: '',
  currency: 'USD',
  startsOn: '',
  endsOn: '',
  paymentTerms: '',
};

/** An offer as it is typed. */
export function typedOffer({ message = '', ...terms }: Offer): Typed {
  return { ...blankTerms, personalMessage: message, ...terms };
}
