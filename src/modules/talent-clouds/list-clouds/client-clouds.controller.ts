import { Controller, Get } from '@nestjs/common';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, translate, type PageAnswer } from '../../../platform/views/index.js';
import { mayInvite } from '../../clients/index.js';
import { membersInWords } from '../cloud-words.js';
import { CloudQuery, type CloudRow } from '../cloud.query.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';

/** A client's talent clouds. */
@Controller()
export class ClientCloudsController {
  constructor(private readonly clouds: CloudQuery) {}

  @Get(talentCloudsPaths.clientClouds)
  @Allow(mayInvite)
  async index(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const clouds = await this.clouds.all(viewer);
    const view = {
      title: translate('Talent clouds', {}, viewer.locale),
      clouds: clouds.map((cloud) => cloudView(cloud, viewer.locale)),
      newPath: talentCloudsPaths.newCloud,
    };
    return page('talent-clouds/clouds', view, { layout: 'room' });
  }
}

function cloudView({ cloudId, name, about, isDefault, members }: CloudRow, lang: string): object {
  return { name, about, isDefault, members: membersInWords(members, lang), path: talentCloudsPaths.clientCloud(cloudId) };
}
