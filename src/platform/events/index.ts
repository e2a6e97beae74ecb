export { DomainEvent } from './domain-event.js';
export type { EventClass } from './domain-event.js';
export { AfterCommit, afterCommitKey, JoinsTransaction, joinsTransactionKey } from './listening.js';
export type { AfterCommitListener, JoinedListener } from './listening.js';
export { Delivery } from './delivery.js';
export { Events } from './events.js';
export { EventsModule } from './events.module.js';
export { Listeners } from './listeners.js';
