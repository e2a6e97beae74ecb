import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { DomainEvent, EventClass } from './domain-event.js';
import { afterCommitKey, joinsTransactionKey } from './listening.js';
import type { AfterCommitListener, JoinedListener, JoinedListening } from './listening.js';

/** An after-commit listener as the outbox knows it. */
export interface DurableListener {
  readonly name: string;
  readonly event: EventClass;
  readonly listener: AfterCommitListener;
}

type Hearing = (event: DomainEvent) => Promise<void>;

/** Who hears what, found among all providers when the application starts. */
@Injectable()
export class Listeners implements OnApplicationBootstrap {
  private readonly durable = new Map<string, DurableListener>();
  private isReady = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly emitter: EventEmitter2,
  ) {}

  onApplicationBootstrap(): void {
    const joined: { name: string; listening: JoinedListening; instance: JoinedListener }[] = [];
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || !instance) continue;
      const listening = Reflect.getMetadata(joinsTransactionKey, metatype) as JoinedListening | undefined;
      if (listening) joined.push({ name: metatype.name, listening, instance: instance as JoinedListener });
      const after = Reflect.getMetadata(afterCommitKey, metatype) as { event: EventClass } | undefined;
      if (after) this.addDurable({ name: metatype.name, event: after.event, listener: instance as AfterCommitListener });
    }
    joined.sort((a, b) => a.listening.order - b.listening.order || a.name.localeCompare(b.name));
    for (const { listening, instance } of joined) {
      const hear: Hearing = (event) => instance.handle(event);
      // The emitter only keeps the list; Events awaits each listener itself, so no promise is lost here.
      this.emitter.on(listening.event.eventName, hear as (event: DomainEvent) => void);
    }
    this.isReady = true;
  }

  /** The joined listeners of an event, in their order. Refuses before the start is complete: listeners would be missed. */
  joinedTo(eventName: string): readonly Hearing[] {
    if (!this.isReady) throw new Error('Events can be published only after the application has started.');
    return this.emitter.listeners(eventName) as Hearing[];
  }

  durableOf(eventName: string): DurableListener[] {
    return [...this.durable.values()].filter(({ event }) => event.eventName === eventName);
  }

  durableNamed(name: string): DurableListener | undefined {
    return this.durable.get(name);
  }

  private addDurable(listener: DurableListener): void {
    const other = this.durable.get(listener.name);
    if (other && other.listener !== listener.listener) throw new Error(`Two listeners are called ${listener.name}.`);
    this.durable.set(listener.name, listener);
  }
}
