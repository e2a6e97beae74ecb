import { NotFound } from '../../../../platform/errors/index.js';
import type { Requirement } from '../../requirement.entity.js';
import type { Question } from '../../task-kinds.js';
import type { DraftChange } from './change-draft.js';

export const mostQuestions = 40;

/** The question with that key, of a requirement that asks questions. @throws NotFound */
export function questionIn({ kind, written }: Requirement, key: string): Question {
  const question = kind === 'questions' ? written.questions.find((each) => each.key === key) : undefined;
  if (!question) throw new NotFound();
  return question;
}

/** Adds it at the end; one that is there already, or one too many, changes nothing. */
export function adding(question: Question): DraftChange {
  return (written) => {
    const { questions } = written;
    const isThere = questions.some(({ key, label }) => key === question.key || label === question.label);
    return isThere || questions.length >= mostQuestions ? written : { ...written, questions: [...questions, question] };
  };
}

export function replacing(question: Question): DraftChange {
  return (written) => ({ ...written, questions: written.questions.map((each) => (each.key === question.key ? question : each)) });
}

export function removing(key: string): DraftChange {
  return (written) => ({ ...written, questions: written.questions.filter((each) => each.key !== key) });
}

/** One place up or down; at the edge it stays where it is. */
export function moving(key: string, direction: 'up' | 'down'): DraftChange {
  return (written) => ({ ...written, questions: moved(written.questions, (each) => each.key === key, direction) });
}

/** The list with one item moved by one place. */
export function moved<T>(items: readonly T[], isIt: (item: T) => boolean, direction: 'up' | 'down'): T[] {
  const from = items.findIndex(isIt);
  const to = direction === 'up' ? from - 1 : from + 1;
  const [one, other] = [items[from], items[to]];
  if (one === undefined || other === undefined) return [...items];
  return items.map((item, index) => (index === from ? other : index === to ? one : item));
}
