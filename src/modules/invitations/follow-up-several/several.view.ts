import { newId } from '../../../platform/database/index.js';
import { formView, type FormView } from '../../../platform/forms/index.js';
import { invitationsPaths } from '../invitations.paths.js';
import type { Sorted } from './fit.js';

/** *Resend* or *Revoke*, as the page that asks once more and the answer after it need it. */
export interface Deed {
  readonly isRevoking: boolean;
  readonly action: string;
}

export const resending: Deed = { isRevoking: false, action: invitationsPaths.resends };
export const revoking: Deed = { isRevoking: true, action: invitationsPaths.revocations };

/** The one page that asks once more: how many, which, and which not and why. */
export function severalView({ isRevoking, action }: Deed, { fit, skipped }: Sorted, form: FormView = formView({ ids: '' }, [])) {
  const count = counted(fit.length);
  const verb = isRevoking ? 'Revoke' : 'Resend';
  return {
    title: fit.length === 0 ? `Nothing to ${verb.toLowerCase()}` : `${verb} ${count}?`,
    isRevoking,
    action,
    form,
    formKey: form.input.formKey || newId(),
    ids: fit.map(({ invitation }) => invitation.id).join(','),
    fit: fit.map(({ invitation: { name, address, title } }) => ({ name, address, invitedTo: title })),
    skipped: skipped.map(({ invitation: { name, address }, why }) => ({ name, address, why })),
    skippedTitle: skipped.length === 1 ? '1 is skipped' : `${skipped.length} are skipped`,
    button: `${verb} ${count}`,
    listPath: invitationsPaths.list,
  };
}

/** What is said afterwards, on the list. */
export function doneWords({ isRevoking }: Deed, { fit, skipped }: Sorted): { kind: 'ok' | 'stop'; text: string } {
  const skippedWords = skipped.length === 0 ? '' : ` ${skipped.length} ${skipped.length === 1 ? 'was' : 'were'} skipped.`;
  if (fit.length === 0) return { kind: 'stop', text: `Nothing was ${isRevoking ? 'revoked' : 'sent again'}.${skippedWords}` };
  const is = fit.length === 1 ? 'is' : 'are';
  const done = isRevoking ? `${is} revoked. Their links say so.` : `${is} sent again. Earlier mails keep working.`;
  return { kind: 'ok', text: `${counted(fit.length)} ${done}${skippedWords}` };
}

function counted(count: number): string {
  return count === 1 ? '1 invitation' : `${count} invitations`;
}
