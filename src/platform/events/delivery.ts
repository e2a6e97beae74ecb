import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Doorbell, whileRenewing } from '../jobs/index.js';
import { Transactions } from '../transactions/index.js';
import { EventPublications, StaleLease } from './event-publications.js';
import type { LeasedPublication } from './event-publications.js';
import { Listeners } from './listeners.js';
import type { DurableListener } from './listeners.js';

const batchSize = 1_000;
/** A third of the time a lease lasts. */
const renewEveryMs = 20_000;

/** Brings publications to their after-commit listeners. The listener's effects and `done` commit together. */
@Injectable()
export class Delivery implements OnModuleInit {
  private readonly logger = new Logger('events');

  constructor(
    private readonly publications: EventPublications,
    private readonly listeners: Listeners,
    private readonly transactions: Transactions,
    private readonly doorbell: Doorbell,
  ) {}

  onModuleInit(): void {
    this.doorbell.answer('events', () => this.deliverDue());
  }

  /** Delivers until nothing is due. @returns how many publications it worked on */
  async deliverDue(): Promise<number> {
    let worked = 0;
    for (;;) {
      const leased = await this.publications.lease(batchSize);
      if (leased.length === 0) return worked;
      worked += leased.length;
      await whileRenewing(renewEveryMs, () => this.publications.renew(leased), () => this.deliverAll(leased));
    }
  }

  private async deliverAll(leased: readonly LeasedPublication[]): Promise<void> {
    for (const batch of byListener(leased)) await this.deliver(batch);
  }

  private async deliver(batch: readonly LeasedPublication[]): Promise<void> {
    const listener = this.listeners.durableNamed(batch[0]?.listener ?? '');
    try {
      if (!listener) throw new Error(`No listener is called ${batch[0]?.listener}.`);
      await this.hear(listener, batch);
    } catch (error) {
      if (error instanceof StaleLease) return this.publications.release(batch);
      if (batch.length > 1) return this.deliverInHalves(batch);
      await this.fail(batch, error);
    }
  }

  /** One bad event must not hold up the rest of its batch: half by half it is soon alone, and the others are delivered in sets. */
  private async deliverInHalves(batch: readonly LeasedPublication[]): Promise<void> {
    const middle = Math.ceil(batch.length / 2);
    await this.deliver(batch.slice(0, middle));
    await this.deliver(batch.slice(middle));
  }

  private async hear(listener: DurableListener, batch: readonly LeasedPublication[]): Promise<void> {
    const events = batch.map(({ payload }) => new listener.event(payload as never));
    await this.transactions.run(async () => {
      await listener.listener.handle(events);
      await this.publications.markDone(batch);
    });
  }

  private async fail(batch: readonly LeasedPublication[], error: unknown): Promise<void> {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    for (const publication of batch) {
      this.logger.error({ publicationId: publication.id, listener: publication.listener, err: error }, 'a listener failed');
      await this.publications.markFailed(publication, reason);
    }
  }
}

function byListener(publications: readonly LeasedPublication[]): LeasedPublication[][] {
  return Object.values(Object.groupBy(publications, ({ listener }) => listener)).map((batch) =>
    [...(batch ?? [])].sort((a, b) => a.id.localeCompare(b.id)),
  );
}
