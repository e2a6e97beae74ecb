import { Injectable } from '@nestjs/common';
import { newId } from '../database/index.js';
import { Doorbell } from '../jobs/index.js';
import { Transactions } from '../transactions/index.js';
import type { DomainEvent } from './domain-event.js';
import { EventPublications } from './event-publications.js';
import type { NewPublication } from './event-publications.js';
import { Listeners } from './listeners.js';

/** Publishes events inside the action's transaction, in plain sight. */
@Injectable()
export class Events {
  private readonly collected = new WeakMap<object, NewPublication[]>();

  constructor(
    private readonly transactions: Transactions,
    private readonly listeners: Listeners,
    private readonly publications: EventPublications,
    private readonly doorbell: Doorbell,
  ) {}

  publish(event: DomainEvent): Promise<void> {
    return this.publishAll([event]);
  }

  /**
   * Publishes many at once: joined listeners hear them one after another, on the one connection of the transaction;
   * what after-commit listeners will hear is written in one statement right before the commit.
   */
  async publishAll(events: readonly DomainEvent[]): Promise<void> {
    const publications = this.publicationsOfThisTransaction();
    for (const event of events) {
      const hearings = this.listeners.joinedTo(event.eventName);
      for (const { name } of this.listeners.durableOf(event.eventName)) {
        publications.push({ id: newId(), listener: name, eventName: event.eventName, payload: event.data });
      }
      for (const hear of hearings) await hear(event);
    }
  }

  private publicationsOfThisTransaction(): NewPublication[] {
    const transaction = this.transactions.identity;
    const known = this.collected.get(transaction);
    if (known) return known;
    const publications: NewPublication[] = [];
    this.collected.set(transaction, publications);
    this.transactions.beforeCommit(() => this.publications.insert(publications));
    this.transactions.afterCommit(() => {
      if (publications.length > 0) this.doorbell.ring();
    });
    return publications;
  }
}
