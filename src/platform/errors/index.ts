export { Conflict, DomainError, Forbidden, Gone, NotFound, TooLarge, TooManyRequests } from './domain-error.js';
export type { Refusal, WayOn } from './domain-error.js';
export { ErrorPages } from './error-pages.filter.js';
