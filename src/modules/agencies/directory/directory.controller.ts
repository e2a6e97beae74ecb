import { Controller, Get, Query } from '@nestjs/common';
import { Public } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { readAsked } from './asked.js';
import { DirectoryQuery } from './directory.query.js';
import { directoryView } from './directory.view.js';

/** The public directory: every public listing, for everybody. */
@Controller()
export class DirectoryController {
  constructor(private readonly directory: DirectoryQuery) {}

  @Get(agenciesPaths.directory)
  @Public()
  async index(@Query() query: Record<string, unknown>): Promise<PageAnswer> {
    const asked = readAsked(query);
    const [found, facets] = await Promise.all([this.directory.find(asked), this.directory.facets()]);
    return page('agencies/directory', directoryView(asked, found, facets), { layout: 'room' });
  }
}
