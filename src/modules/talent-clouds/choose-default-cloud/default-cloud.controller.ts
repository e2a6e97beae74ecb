import { Controller, Param, Post } from '@nestjs/common';
import { Allow, CurrentViewer, FormStandsAt } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { redirect, translate, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayInvite } from '../../clients/index.js';
import { RecordId } from '../record-id.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { ChooseDefaultCloud } from './choose-default-cloud.js';

@Controller()
export class DefaultCloudController {
  constructor(private readonly chooseDefaultCloud: ChooseDefaultCloud) {}

  @FormStandsAt(talentCloudsPaths.clientCloud)
  @Post(talentCloudsPaths.defaultCloud(':id'))
  @Allow(mayInvite)
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) cloudId: string): Promise<RedirectAnswer> {
    const cloud = await this.chooseDefaultCloud.run(viewer, cloudId);
    const text = translate('Whoever accepts a contract joins {cloud} from now on.', { cloud }, viewer.locale);
    return redirect(talentCloudsPaths.clientCloud(cloudId), { flash: { kind: 'ok', text } });
  }
}
