import { hash } from 'node:crypto';
import { MaxText, Optional, readForm } from '../../../platform/forms/index.js';
import type { Answers } from './section-names.js';

/** What a section's form brings along beside its fields. */
class SeenForm {
  /** What stood there when the form was opened: two windows on one section must not overwrite each other. */
  @Optional()
  @MaxText(60)
  seen: string;
}

/** Names what a section says, so that a form can tell what it was opened over. The same words have the same name. */
export function seenAs(answers: Answers | null): string {
  if (answers === null) return 'nothing';
  const typed = Object.entries(answers).filter(([, text]) => text !== '').toSorted(([one], [other]) => (one < other ? -1 : 1));
  return hash('sha256', JSON.stringify(typed), 'base64url');
}

/** What the form that somebody sends was opened over; empty where it does not say. */
export async function readSeen(body: unknown): Promise<string> {
  return (await readForm(SeenForm, body)).input['seen'] ?? '';
}
