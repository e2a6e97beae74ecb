import { hash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A new id: a UUIDv7, so rows made later sort later. */
export function newId(): string {
  return uuidv7();
}

/** The same id for the same parts, always: what a form makes has its id from the form, so that a form sent twice makes one thing. */
export function idFrom(...parts: readonly unknown[]): string {
  const digest = hash('sha256', JSON.stringify(parts), 'hex');
  // A UUIDv8, which is what an id made by a hash of one's own calls itself.
  return [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(12, 15)}`, `a${digest.slice(15, 18)}`, digest.slice(18, 30)].join('-');
}

/** Whether something out of a URL, a form or a cookie can be an id at all. PostgreSQL answers what can't with an error, so ask first. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text);
}
