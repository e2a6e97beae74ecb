import { IsTicked } from '../../../platform/forms/index.js';

export class AcknowledgementForm {
  @IsTicked('Tick the box to say that you have read this')
  hasRead: string;
}
