import { checkPay, PayForm, payAsTyped, type StoredPay } from '../../../contracts/index.js';
import { IsDay, MaxText, Optional, readForm, Required, type FormReading } from '../../../../platform/forms/index.js';
import { isPast } from '../opportunity.entity.js';

/** *Post an opportunity*, field by field. Which clouds are told is read beside it: there are as many boxes as clouds. */
export class OpportunityForm extends PayForm {
  @Required('Enter a title')
  @MaxText(120)
  title: string;

  @Required('Write a short brief')
  @MaxText(5000)
  brief: string;

  @Required('Enter the last day for answers')
  @IsDay()
  answerBy: string;

  /** Made with the page: a form sent twice is one opportunity. */
  @Optional()
  @MaxText(36)
  formKey: string;
}

/** The box of a cloud. */
export function cloudField(cloudId: string): string {
  return `cloud-${cloudId}`;
}

/** Reads the form and the boxes of the client's own clouds; boxes of others are not looked at. */
export async function readOpportunity(body: unknown, clouds: readonly { cloudId: string }[], now: Date): Promise<{ form: FormReading<OpportunityForm>; cloudIds: string[] }> {
  const form = await readForm(OpportunityForm, body);
  const cloudIds = clouds.map(({ cloudId }) => cloudId).filter((cloudId) => isTicked(body, cloudField(cloudId)));
  for (const cloudId of cloudIds) form.input[cloudField(cloudId)] = 'yes';
  checkPay(form);
  const { answerBy } = form.values;
  const isDayWrong = form.errors.some(({ field }) => field === 'answerBy');
  if (!isDayWrong && isPast(answerBy, now)) form.addError('answerBy', 'The last day for answers must be today or later');
  if (cloudIds.length === 0) form.addError('clouds', 'Choose at least one talent cloud');
  return { form, cloudIds };
}

/** A draft as somebody would type it again. */
export function opportunityAsTyped(draft: StoredPay & { title: string; brief: string; answerBy: string; formKey: string }): Record<string, string> {
  const { title, brief, answerBy, formKey } = draft;
  return { ...payAsTyped(draft), title, brief, answerBy, formKey };
}

function isTicked(body: unknown, field: string): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, field) && Reflect.get(body, field) === 'yes';
}
