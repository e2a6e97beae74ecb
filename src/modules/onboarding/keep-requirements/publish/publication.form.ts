import { IsOneOf, Optional, Required } from '../../../../platform/forms/index.js';

/** What is decided with a publication. */
export class PublicationForm {
  /** Whether approvals of earlier versions are reused for this one; asked only where there are any. */
  @Required('Choose what happens to earlier approvals')
  @IsOneOf(['stay', 'again'])
  approvals: 'stay' | 'again';

  /** The draft that was on the screen: what nobody has read is not published. */
  @Optional()
  draftOf: string;
}
