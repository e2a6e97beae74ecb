import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Settings } from '../config/index.js';
import { isId } from '../database/index.js';
import { NotFound } from '../errors/index.js';
import { Limits, originOf, Public } from '../security/index.js';
import { SitemapSources } from './sitemap-sources.js';

const areas = ['/account', '/admin', '/agency', '/client', '/clouds', '/contracts', '/home', '/invitations', '/jobs', '/opportunities', '/profile', '/rooms', '/tasks', '/join', '/sign-in', '/password-reset', '/setup'];

/** A search engine fetches a file now and then; fifty thousand addresses are read for each. */
const perOrigin = { max: 120, perMinutes: 60 };

/** Whoever takes their page away is out of copies in between soon. */
const caching = 'public, max-age=600';

/** What search engines are told: where the public pages are, and what is nobody's business. */
@Controller()
export class SitemapController {
  constructor(
    private readonly sources: SitemapSources,
    private readonly settings: Settings,
    private readonly limits: Limits,
  ) {}

  @Get('robots.txt')
  @Public()
  robots(@Res() res: Response): void {
    const lines = ['User-agent: *', ...areas.map((path) => `Disallow: ${path}`), `Sitemap: ${this.settings.publicUrl}/sitemap.xml`];
    res.type('text/plain').send(`${lines.join('\n')}\n`);
  }

  @Get('sitemap.xml')
  @Public()
  async index(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.limits.take('sitemap', originOf(req), perOrigin);
    const files = await Promise.all(
      this.sources.all.map(async (source) => [`/sitemap/${source.name}.xml`, ...(await source.starts()).map((after) => `/sitemap/${source.name}.xml?after=${after}`)]),
    );
    const lines = files.flat().map((path) => `<sitemap><loc>${xml(this.settings.publicUrl + path)}</loc></sitemap>`);
    send(res, `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.join('')}</sitemapindex>`);
  }

  @Get('sitemap/:file')
  @Public()
  async show(@Req() req: Request, @Param('file') file: string, @Query('after') after: unknown, @Res() res: Response): Promise<void> {
    await this.limits.take('sitemap', originOf(req), perOrigin);
    const source = file.endsWith('.xml') ? this.sources.named(file.slice(0, -4)) : null;
    if (!source) throw new NotFound();
    const entries = await source.entries(isId(after) ? after : null);
    const lines = entries.map(({ path, changedAt }) => `<url><loc>${xml(this.settings.publicUrl + path)}</loc><lastmod>${changedAt.toISOString()}</lastmod></url>`);
    send(res, `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.join('')}</urlset>`);
  }
}

function send(res: Response, body: string): void {
  res.set('Cache-Control', caching).type('application/xml').send(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`);
}

function xml(text: string): string {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
