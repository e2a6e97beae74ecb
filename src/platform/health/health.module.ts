import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { MailBacklog } from './mail-backlog.js';
import { Readiness } from './readiness.js';

@Module({ controllers: [HealthController], providers: [MailBacklog, Readiness], exports: [Readiness] })
export class HealthModule {}
