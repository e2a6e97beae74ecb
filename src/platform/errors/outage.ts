import { isNativeError } from 'node:util/types';

/** PostgreSQL's classes for "can't be reached", "shutting down" and "too many connections", and the network's own words. */
const outageCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '53300']);

/** Whether an error says that the database can't be reached, as far as the driver tells. */
export function isDatabaseOutage(error: unknown): boolean {
  // Not `instanceof`: the driver's errors may come from another realm than ours.
  if (!isNativeError(error)) return false;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === 'string' && (outageCodes.has(code) || code.startsWith('08'))) return true;
  if (/connection terminated|connection timeout|timeout exceeded when trying to connect|query read timeout|not queryable/i.test(error.message)) return true;
  const { errors } = error as Error & { errors?: unknown };
  return Array.isArray(errors) && errors.some(isDatabaseOutage);
}
