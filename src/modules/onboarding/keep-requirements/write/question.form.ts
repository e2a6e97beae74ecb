import { blankForm, IsOneOf, MaxText, Optional, Required, type FormView } from '../../../../platform/forms/index.js';
import type { Question } from '../../task-kinds.js';

/** One question of a form that talent fills in. */
export class QuestionForm {
  @Required('Write the question')
  @MaxText(200)
  label: string;

  @MaxText(200)
  hint: string;

  @Required('Choose how long the answer may be')
  @IsOneOf(['short', 'long'])
  answer: 'short' | 'long';

  @Optional()
  isOptional: string;
}

export const answerChoices = [
  { value: 'short', label: 'A short answer, on one line' },
  { value: 'long', label: 'A long answer, on several lines' },
];

/** @param key by which earlier answers are found again; it never changes */
export function questionOf({ label, hint, answer, isOptional }: QuestionForm, key: string): Question {
  return { key, label, ...(hint === '' ? {} : { hint }), ...(answer === 'long' ? { isLong: true } : {}), ...(isOptional === 'yes' ? { isOptional: true } : {}) };
}

export function questionAsTyped({ label, hint, isLong, isOptional }: Question): FormView {
  return blankForm(QuestionForm, { label, hint: hint ?? '', answer: isLong ? 'long' : 'short', isOptional: isOptional ? 'yes' : '' });
}
