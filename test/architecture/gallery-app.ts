import type { INestApplication } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GalleryModule, PageAdapter, PageRenderer, ViewsModule } from '../../src/platform/views/index.js';

@Module({
  imports: [ViewsModule.with({ checkKeys: true }), GalleryModule],
})
class GalleryApp {}

/** Boots nothing but the page kit: no database, nobody signed in. */
export async function startGallery(port = 0): Promise<{ app: INestApplication; url: string }> {
  const adapter = new PageAdapter();
  const app = await NestFactory.create(GalleryApp, adapter, { logger: ['error'] });
  adapter.sendPagesWith(app.get(PageRenderer));
  await app.listen(port, '127.0.0.1');
  return { app, url: await app.getUrl() };
}
