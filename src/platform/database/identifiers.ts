import { uuidv7 } from 'uuidv7';

const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A new id: a UUIDv7, so rows made later sort later. */
export function newId(): string {
  return uuidv7();
}

/** Whether something out of a URL, a form or a cookie can be an id at all. PostgreSQL answers what can't with an error, so ask first. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text);
}
