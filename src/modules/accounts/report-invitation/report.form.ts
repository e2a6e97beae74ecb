import { IsEmailAddress, IsOneOf, MaxText, Optional, Required } from '../../../platform/forms/index.js';

export const reportReasons = [
  { value: 'unknown sender', label: "I don't know the sender" },
  { value: 'suspicious', label: 'It looks like a fraud' },
  { value: 'unwanted', label: "I don't want these mails" },
  { value: 'other', label: 'Something else' },
];

export class ReportForm {
  @Required('Choose what is wrong with it')
  @IsOneOf(reportReasons.map(({ value }) => value))
  reason: string;

  @Required('Say in a sentence what happened')
  @MaxText(2000)
  message: string;

  @IsEmailAddress()
  email: string;

  @Optional()
  invitation: string;
}
