import { IsOneOf } from '../../../platform/forms/index.js';

/** What to do with a half-filled section: *Finish this section*, *Discard and skip* or *Keep as draft and skip*; empty before the question. */
export class HalfFilledForm {
  @IsOneOf(['finish', 'discard', 'keep'])
  choice: string;

  /** Said by a form that was opened with a draft in it: emptied, it gives the draft up. */
  @IsOneOf(['draft'])
  shown: string;
}
