import { IsEmailAddress, IsOneOf, MaxText, Optional, Required } from '../../../platform/forms/index.js';

export const reportReasons = [
  { value: 'unknown sender', label: "I don't know the sender" },
  { value: 'suspicious', label: 'It looks like a fraud' },
  { value: 'unwanted', label: "I don't want these mails" },
  { value: 'other', label: 'Something else' },
];

/** A public listing is reported for other reasons than a mail. */
export const listingReasons = [
  { value: 'not them', label: 'It pretends to be somebody else' },
  { value: 'suspicious', label: 'It looks like a fraud' },
  { value: 'offensive', label: 'It is offensive or against the law' },
  { value: 'other', label: 'Something else' },
];

export class ReportForm {
  @Required('Choose what is wrong with it')
  @IsOneOf([...reportReasons, ...listingReasons].map(({ value }) => value))
  reason: string;

  @Required('Say in a sentence what happened')
  @MaxText(2000)
  message: string;

  @IsEmailAddress()
  email: string;

  @Optional()
  invitation: string;

  /** The slug of an agency's public listing, where that is reported. */
  @Optional()
  listing: string;

  /** Made with the page: sent twice, it is one report. */
  @Optional()
  formKey: string;
}
