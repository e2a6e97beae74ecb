export { DeliveriesModule } from './deliveries.module.js';
export { NotesRetries, RetryNotes } from './retry-notes.js';
export type { Retry } from './retry-notes.js';
