import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller.js';
import { InboxQuery } from './inbox.query.js';

/** `/inbox` and `/inbox.json`: outside production only. */
@Module({ controllers: [InboxController], providers: [InboxQuery] })
export class InboxModule {}
