import { keptFields, type KeptField, localPath } from '../../platform/security/index.js';
import { page, type PageAnswer } from '../../platform/views/index.js';

/** A form that waits in the fields of another one, for a switch of context or for a new sign-in. */
export interface UnsentForm {
  readonly path: string;
  /** In whose name it was made; null where it is to be sent in the name chosen now. */
  readonly made: string | null;
  readonly fields: readonly KeptField[];
}

const prefix = 'kept.';

/** Reads the form that waits in this one, or null. */
export function unsentFormIn(body: unknown): UnsentForm | null {
  const { again, made, ...others } = (body ?? {}) as Record<string, unknown>;
  const path = localPath(again);
  if (!path) return null;
  const waiting = Object.entries(others).filter(([name]) => name.startsWith(prefix));
  const fields = keptFields(Object.fromEntries(waiting.map(([name, value]) => [name.slice(prefix.length), value])));
  return { path, made: typeof made === 'string' ? made : null, fields };
}

/** The kept form once more: one more press sends it, so that nothing is sent unseen. */
export function sendAgain(title: string, form: UnsentForm): PageAnswer {
  return page('accounts/send-again', { title, ...form }, { layout: 'focus' });
}
