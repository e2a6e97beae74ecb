import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { Delivery } from './delivery.js';
import { EventPublications } from './event-publications.js';
import { Events } from './events.js';
import { Listeners } from './listeners.js';

@Global()
@Module({
  imports: [DiscoveryModule, EventEmitterModule.forRoot({ maxListeners: 0 })],
  providers: [Events, EventPublications, Listeners, Delivery],
  exports: [Events, Delivery, Listeners],
})
export class EventsModule {}
