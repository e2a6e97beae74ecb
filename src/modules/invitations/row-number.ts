/** Where a list of rows goes on; anything odd starts it anew. */
export function rowNumberOf(after: unknown): number {
  return typeof after === 'string' && /^\d{1,9}$/.test(after) ? Number(after) : 0;
}
