export { DeliveriesModule } from './deliveries.module.js';
export { NotesRetries, RetryNotes } from './retry-notes.js';
export type { Retried } from './retry-notes.js';
