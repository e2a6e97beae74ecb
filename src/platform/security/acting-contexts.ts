import { DiscoveryService } from '@nestjs/core';

/** A client or agency that a person may act for, with what waits there. */
export interface ActingContext {
  readonly kind: 'client' | 'agency';
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly openOffers: number;
  readonly unread: number;
  /** The reason, where an administrator suspended it: everything can be read then, and nothing changed. */
  readonly suspendedBecause?: string | null;
}

/** Answers, with one statement, what a person may act for. Modules that know such contexts provide one, marked `@ActingContexts()`. */
export interface ActingContextSource {
  contextsOf(personId: string): Promise<ActingContext[]>;
}

/** Marks a provider which is an `ActingContextSource`. */
export const ActingContexts = DiscoveryService.createDecorator();
