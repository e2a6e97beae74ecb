import { Module } from '@nestjs/common';
import { GalleryController } from './gallery.controller.js';

/** The page kit on show. The app imports it outside production only. */
@Module({ controllers: [GalleryController] })
export class GalleryModule {}
