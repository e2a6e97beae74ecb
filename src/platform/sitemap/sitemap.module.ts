import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { SitemapController } from './sitemap.controller.js';
import { SitemapSources } from './sitemap-sources.js';

/** `/robots.txt` and `/sitemap.xml`. */
@Module({ imports: [DiscoveryModule], controllers: [SitemapController], providers: [SitemapSources] })
export class SitemapModule {}
