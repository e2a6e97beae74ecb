import { AskedIf, IsDay, IsOneOf, Optional, Required, type FormReading } from '../../../platform/forms/index.js';
import { formatDay } from '../../../platform/views/index.js';
import { instantInZone } from './instant-in-zone.js';

const later = ({ sendWhen }: SendingForm): boolean => sendWhen === 'later';
const mostDaysAhead = 180;
const dayMilliseconds = 86_400_000;

/** The hours that *At a time* offers. */
export const hours: readonly string[] = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

/** *Send invitation*: now, or at an hour of a day. */
export class SendingForm {
  @Optional()
  @IsOneOf(['now', 'later'])
  sendWhen: string;

  @AskedIf(later)
  @Required('Enter the day on which it goes out')
  @IsDay()
  sendOn: string;

  @AskedIf(later)
  @Required('Choose the hour at which it goes out')
  @IsOneOf(hours)
  sendHour: string;
}

/** An invitation that arrives after the work has begun was not meant that way. */
export function refuseAfterStart(form: FormReading<SendingForm>, { startsOn, now }: { startsOn: string | null; now: Date }): void {
  if (!form.isValid || !later(form.values) || startsOn === null || form.values.sendOn <= startsOn) return;
  form.addError('sendOn', `The work starts on ${formatDay(startsOn, { timeZone: 'UTC', lang: 'en', now })}, which is earlier. Choose another day, or change the start date`);
}

/**
 * When it is to go out, in the inviter's own zone; null for now.
 * A time that is over, or too far away to mean anything, is refused at the day.
 */
export function sendAtOf(form: FormReading<SendingForm>, timeZone: string, now: Date): Date | null {
  if (!form.isValid || !later(form.values)) return null;
  const at = instantInZone(form.values.sendOn, Number(form.values.sendHour.slice(0, 2)), timeZone);
  if (at <= now) form.addError('sendOn', 'Choose a day and hour that are still to come');
  else if (at.getTime() > now.getTime() + mostDaysAhead * dayMilliseconds) form.addError('sendOn', `Choose a day within the next ${mostDaysAhead} days`);
  return at;
}
