import { MaxText, Optional, Required } from '../../../platform/forms/index.js';

export class NoteForm {
  @Required('Write a note')
  @MaxText(4000, { manyLines: true })
  note: string;

  /** The note's id, made with the page: the same form sent twice writes one note. */
  @Optional()
  formKey: string;
}
