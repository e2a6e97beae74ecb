import { DiscoveryService } from '@nestjs/core';

/** What somebody has tried again. */
export interface Retried {
  readonly what: 'event delivery' | 'mail';
  readonly id: string;
}

/** Writes down who has what tried again. The platform knows no module, so the one that keeps the log marks its own with `@NotesRetries()`. */
export abstract class RetryNotes {
  /** Inside the transaction that has it tried again, so that the note stands exactly if that does. */
  abstract note(personId: string, retried: readonly Retried[]): Promise<void>;
}

export const NotesRetries = DiscoveryService.createDecorator<void>();
