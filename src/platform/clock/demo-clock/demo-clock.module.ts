import { Module } from '@nestjs/common';
import { DemoClockController } from './demo-clock.controller.js';
import { KeptOffset } from './kept-offset.js';

@Module({ controllers: [DemoClockController], providers: [KeptOffset] })
export class DemoClockModule {}
