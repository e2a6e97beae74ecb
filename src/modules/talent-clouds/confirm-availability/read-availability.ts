import type { FormReading } from '../../../platform/forms/index.js';
import type { Availability } from '../availability.js';
import type { AvailabilityForm } from './availability.form.js';

/** What the form says; null, with the error beside its field, where it does not say enough. */
export function availabilityOf(form: FormReading<AvailabilityForm>): Availability | null {
  const { availability, availableFrom, hoursAWeek } = form.values;
  if (form.isValid && availability === 'from' && availableFrom === '') form.addError('availableFrom', 'Enter the day from which you have time, like 2027-01-11');
  if (!form.isValid) return null;
  const hours = hoursAWeek === '' ? null : Number(hoursAWeek);
  if (availability === 'from') return { kind: 'from', from: availableFrom, hoursAWeek: hours };
  return { kind: availability === 'not' ? 'not' : 'now', from: null, hoursAWeek: hours };
}
