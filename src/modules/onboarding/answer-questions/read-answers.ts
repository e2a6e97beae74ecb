import { FormReading } from '../../../platform/forms/index.js';
import type { Question } from '../task-kinds.js';

const longestAnswer = 4000;
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The name of a question's field on the page. */
export function fieldOf(question: Question): string {
  return `answer-${question.key}`;
}

/** Reads the answers to the questions that the client asked, and nothing else. Optional ones may stay empty. */
export function readAnswers(questions: readonly Question[], body: unknown): FormReading<Record<string, string>> {
  const answers: Record<string, string> = {};
  const reading = new FormReading(answers, {}, []);
  for (const question of questions) {
    const field = fieldOf(question);
    const sent: unknown = typeof body === 'object' && body !== null && Object.hasOwn(body, field) ? Reflect.get(body, field) : '';
    const text = typeof sent === 'string' ? cleaned(sent, question) : '';
    answers[question.key] = text;
    reading.input[field] = text;
    const problem = typeof sent === 'string' ? problemWith(text, question) : 'Enter one value';
    if (problem) reading.addError(field, problem);
  }
  return reading;
}

/** The questions as first shown, or with what was sent the last time. */
export function blankAnswers(questions: readonly Question[], earlier: Readonly<Record<string, string>> | null): FormReading<Record<string, string>> {
  const input = Object.fromEntries(questions.map((question) => [fieldOf(question), earlier?.[question.key] ?? '']));
  return new FormReading({}, input, []);
}

function cleaned(sent: string, question: Question): string {
  const text = sent.normalize('NFC').replace(/\r\n?/g, '\n').replace(controlCharacters, '');
  return (question.isLong ? text : text.replace(/[\n\t]+/g, ' ')).trim();
}

function problemWith(text: string, question: Question): string | null {
  if (text === '') return question.isOptional ? null : `Answer "${question.label}"`;
  return [...text].length > longestAnswer ? `Use ${longestAnswer} characters or fewer for "${question.label}"` : null;
}
