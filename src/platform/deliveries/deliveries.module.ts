import { Module } from '@nestjs/common';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveriesNavigation } from './deliveries.navigation.js';

@Module({ controllers: [DeliveriesController], providers: [DeliveriesNavigation] })
export class DeliveriesModule {}
