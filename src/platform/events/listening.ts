import { SetMetadata } from '@nestjs/common';
import type { DomainEvent, EventClass } from './domain-event.js';

export const joinsTransactionKey = 'gangway.joins-transaction';
export const afterCommitKey = 'gangway.after-commit';

export interface JoinedListening {
  readonly event: EventClass;
  /** Lower hears first; listeners of the same order hear in the order of their names. */
  readonly order: number;
}

/** Hears inside the publisher's transaction; throwing refuses the whole action. */
export interface JoinedListener<E extends DomainEvent = DomainEvent> {
  handle(event: E): Promise<void>;
}

/** Hears after the commit, in a transaction of its own, a list at a time, and maybe twice. */
export interface AfterCommitListener<E extends DomainEvent = DomainEvent> {
  handle(events: readonly E[]): Promise<void>;
}

/** Marks a class as hearing an event inside the publisher's transaction. */
export function JoinsTransaction(event: EventClass, options: { order?: number } = {}): ClassDecorator {
  return SetMetadata(joinsTransactionKey, { event, order: options.order ?? 100 } satisfies JoinedListening);
}

/** Marks a class as hearing an event after the commit. Its class name is stored with each publication: renaming it needs a migration. */
export function AfterCommit(event: EventClass): ClassDecorator {
  return SetMetadata(afterCommitKey, { event });
}
