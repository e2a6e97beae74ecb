import { Controller, Get } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, translate, type PageAnswer } from '../../../platform/views/index.js';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { membersInWords } from '../cloud-words.js';
import { CloudQuery, type CloudRow } from '../cloud.query.js';
import { ClientOpportunitiesQuery } from '../opportunities/list-opportunities/client-opportunities.query.js';
import { opportunityTable } from '../opportunities/list-opportunities/client-opportunities.view.js';
import { opportunitiesPaths } from '../opportunities.paths.js';
import { placeOf } from '../place.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';

/** A client's talent clouds, and the newest opportunities that their members can answer. */
@Controller()
export class ClientCloudsController {
  constructor(
    private readonly clouds: CloudQuery,
    private readonly opportunities: ClientOpportunitiesQuery,
    private readonly clock: Clock,
  ) {}

  @Get(talentCloudsPaths.clientClouds)
  @Allow(mayInvite)
  async index(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const clouds = await this.clouds.all(viewer);
    const place = placeOf(viewer, this.clock);
    const open = await this.opportunities.newestOpen(actingClientOf(viewer).id, place.now.toISOString().slice(0, 10));
    const view = {
      title: translate('Talent clouds', {}, viewer.locale),
      clouds: clouds.map((cloud) => cloudView(cloud, viewer.locale)),
      opportunities: opportunityTable(open, place),
      newPath: talentCloudsPaths.newCloud,
      newOpportunityPath: opportunitiesPaths.newOpportunity,
      opportunitiesPath: opportunitiesPaths.clientOpportunities,
    };
    return page('talent-clouds/clouds', view, { layout: 'room' });
  }
}

function cloudView({ cloudId, name, about, isDefault, members }: CloudRow, lang: string): object {
  return { name, about, isDefault, members: membersInWords(members, lang), path: talentCloudsPaths.clientCloud(cloudId) };
}
