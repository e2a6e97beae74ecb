import type { InviteForm } from '../src/modules/invitations/invite-talent/invite.form.js';
import type { KeptDraft } from '../src/modules/invitations/invite-talent/keep-draft.js';
import { newId } from '../src/platform/database/index.js';

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

/** The form of *Invite talent* but for whom it invites. */
export type Typed = Omit<InviteForm, 'kind' | 'name' | 'email'>;

/** No contract at all, as for a talent cloud. */
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

/** A contract as it is typed. */
export function typedOffer({ message = '', ...terms }: Offer): Typed {
  return { ...blankTerms, personalMessage: message, ...terms };
}

/** A draft that no other page makes. */
export function newDraft(): KeptDraft {
  return { draftId: null, formKey: newId() };
}
