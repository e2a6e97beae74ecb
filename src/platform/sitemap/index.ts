export { SitemapModule } from './sitemap.module.js';
export { entriesPerFile, SitemapSource, type PublicPages, type SitemapEntry } from './sitemap-sources.js';
