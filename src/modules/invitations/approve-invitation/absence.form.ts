import { isId } from '../../../platform/database/index.js';
import { IsDay, Required, type FormReading } from '../../../platform/forms/index.js';
import type { ClientPerson } from './client-people.query.js';

/** *While you are away*: from when until when, and who approves meanwhile. */
export class AbsenceForm {
  @Required('Choose who approves while you are away')
  delegateId: string;

  @Required('Enter your first day away')
  @IsDay()
  fromOn: string;

  @Required('Enter your last day away')
  @IsDay()
  untilOn: string;
}

/** What no field can judge by itself. */
export function checkAbsence(form: FormReading<AbsenceForm>, others: readonly ClientPerson[], today: string): void {
  const { delegateId, fromOn, untilOn } = form.values;
  if (delegateId !== '' && (!isId(delegateId) || !others.some(({ personId }) => personId === delegateId))) form.addError('delegateId', 'Choose somebody else of your company');
  if (!form.isValid) return;
  if (untilOn < fromOn) form.addError('untilOn', 'The last day must be on or after the first');
  else if (untilOn < today) form.addError('untilOn', 'Enter a last day that is still to come');
}
