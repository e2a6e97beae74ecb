import type { INestApplication } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import { GalleryModule, PageInterceptor, ViewsModule } from '../../src/platform/views/index.js';

@Module({
  imports: [ViewsModule.with({ checkKeys: true }), GalleryModule],
  providers: [{ provide: APP_INTERCEPTOR, useExisting: PageInterceptor }],
})
class GalleryApp {}

/** Boots nothing but the page kit: no database, nobody signed in. */
export async function startGallery(port = 0): Promise<{ app: INestApplication; url: string }> {
  const app = await NestFactory.create(GalleryApp, { logger: ['error'] });
  await app.listen(port, '127.0.0.1');
  return { app, url: await app.getUrl() };
}
