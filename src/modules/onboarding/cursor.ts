/** Where a keyset-paged list goes on: after this instant and, within it, after this id. */
export interface Cursor {
  readonly since: Date;
  readonly id: string;
}

const pattern = /^(\d{1,13})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function cursorOf(since: Date, id: string): string {
  return `${since.getTime()}-${id}`;
}

/** What an address line says is not to be trusted: anything else than a cursor of ours starts the list anew. */
export function readCursor(text: unknown): Cursor | null {
  const [, since, id] = (typeof text === 'string' && pattern.exec(text)) || [];
  return since && id ? { since: new Date(Number(since)), id } : null;
}
