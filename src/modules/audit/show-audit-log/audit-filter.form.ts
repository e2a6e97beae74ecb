import { IsDay, MaxText } from '../../../platform/forms/index.js';

/** What the log is narrowed to; it stands in the address line. */
export class AuditFilterForm {
  /** A name or a part of it, or an id. */
  @MaxText(200)
  client: string;

  /** A name or an address or a part of one, or an id: whoever did it, or whom it was done to. */
  @MaxText(320)
  person: string;

  @MaxText(100)
  action: string;

  @IsDay()
  day: string;
}
