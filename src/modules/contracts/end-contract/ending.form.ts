import { IsDay, MaxText, Required, type FormReading } from '../../../platform/forms/index.js';
import { formatFullDate, translate, type Place } from '../../../platform/views/index.js';

export class EndingForm {
  @Required('Enter the last day')
  @IsDay()
  lastDay: string;

  @Required('Write why the contract ends')
  @MaxText(1000)
  reason: string;
}

/** The day that stood on the page when it was taken back. */
export class TakenBackDayForm {
  @IsDay()
  lastDay: string;
}

/** What the field can't judge by itself: the last day is today or later, and not after the end that is agreed. */
export function checkLastDay(form: FormReading<EndingForm>, endsOn: string | null, place: Place): void {
  if (form.errors.some(({ field }) => field === 'lastDay')) return;
  const { lastDay } = form.values;
  const today = place.now.toISOString().slice(0, 10);
  if (lastDay < today) form.addError('lastDay', translate('The last day must not be over already', {}, place.lang));
  else if (endsOn !== null && lastDay > endsOn && lastDay > today) form.addError('lastDay', translate('It ends on {day} already. Choose a day up to then', { day: formatFullDate(endsOn, place) }, place.lang));
}
