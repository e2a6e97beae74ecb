import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveriesNavigation } from './deliveries.navigation.js';
import { DeliveryTabs } from './delivery-tabs.js';
import { FailingMailsController } from './mails/failing-mails.controller.js';
import { FailingMailsQuery } from './mails/failing-mails.query.js';
import { Retry } from './retry.js';
import { SchedulesController } from './schedules/schedules.controller.js';

@Module({
  imports: [DiscoveryModule],
  controllers: [DeliveriesController, FailingMailsController, SchedulesController],
  providers: [DeliveriesNavigation, DeliveryTabs, FailingMailsQuery, Retry],
})
export class DeliveriesModule {}
