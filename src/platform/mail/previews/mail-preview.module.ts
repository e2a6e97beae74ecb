import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MailPartsPreview } from './mail-parts.mail.preview.js';
import { MailPreviewsController } from './mail-previews.controller.js';
import { MailPreviews } from './mail-previews.js';

/** `/mail-previews`: outside production only. */
@Module({ imports: [DiscoveryModule], controllers: [MailPreviewsController], providers: [MailPreviews, MailPartsPreview], exports: [MailPreviews] })
export class MailPreviewModule {}
