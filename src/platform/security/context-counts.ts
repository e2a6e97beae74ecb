import { DiscoveryService } from '@nestjs/core';

/** What waits for a person in one of the names they can act in. */
export interface ContextCount {
  /** As forms carry it: `self`, `client:ID`, `agency:ID`. */
  readonly key: string;
  readonly openOffers: number;
  readonly unread: number;
}

/** Answers, with one statement, what waits where. Modules that know of such things provide one, marked `@ContextCounts()`. */
export interface ContextCountSource {
  countsOf(personId: string): Promise<ContextCount[]>;
}

/** Marks a provider which is a `ContextCountSource`. */
export const ContextCounts = DiscoveryService.createDecorator();
