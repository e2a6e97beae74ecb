import { uuidv7 } from 'uuidv7';

/** A new id: a UUIDv7, so rows made later sort later. */
export function newId(): string {
  return uuidv7();
}
