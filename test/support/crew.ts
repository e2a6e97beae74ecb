import { Injectable } from '@nestjs/common';
import { Database } from '../../src/platform/database/index.js';
import { AfterCommit, DomainEvent, Events } from '../../src/platform/events/index.js';
import { InTransaction } from '../../src/platform/transactions/index.js';

/** A made-up event with a listener that leaves a trace in the database: for tests of delivery itself. */
export class BellRang extends DomainEvent<{ times: number }> {
  static override readonly eventName = 'test.bell-rang';
}

@Injectable()
export class RingBell {
  constructor(private readonly events: Events) {}

  @InTransaction()
  async run(times: number): Promise<void> {
    await this.events.publish(new BellRang({ times }));
  }
}

/** What a test wants to happen in the middle of the listener. */
export const middle: { pause: () => Promise<void> } = { pause: () => Promise.resolve() };

@Injectable()
@AfterCommit(BellRang)
export class TraceWhenBellRang {
  constructor(private readonly database: Database) {}

  async handle(events: readonly BellRang[]): Promise<void> {
    for (const { data } of events) await this.database.execute('INSERT INTO public.traces (times) VALUES ($1)', [data.times]);
    await middle.pause();
  }
}

export const crew = [RingBell, TraceWhenBellRang];
