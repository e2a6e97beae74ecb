import { Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayInvite } from '../../clients/index.js';
import { membersInWords } from '../cloud-words.js';
import { CloudQuery } from '../cloud.query.js';
import { RecordId } from '../record-id.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { DeleteCloud } from './delete-cloud.js';

@Controller(talentCloudsPaths.cloudDeletion(':id'))
@Allow(mayInvite)
export class CloudDeletionController {
  constructor(
    private readonly cloud: CloudQuery,
    private readonly deleteCloud: DeleteCloud,
  ) {}

  @Get()
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) cloudId: string): Promise<PageAnswer> {
    const { name, isDefault, members } = await this.cloud.find(viewer, cloudId);
    const view = {
      title: translate('Delete talent cloud', {}, viewer.locale),
      cloudName: name,
      isDefault,
      members: membersInWords(members, viewer.locale),
      action: talentCloudsPaths.cloudDeletion(cloudId),
      backPath: talentCloudsPaths.clientCloud(cloudId),
    };
    return page('talent-clouds/deletion', view, { layout: 'focus' });
  }

  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) cloudId: string): Promise<RedirectAnswer> {
    const { name } = await this.cloud.find(viewer, cloudId);
    await this.deleteCloud.run(viewer, cloudId);
    const text = translate('{cloud} is deleted. Its members get a mail.', { cloud: name }, viewer.locale);
    return redirect(talentCloudsPaths.clientClouds, { flash: { kind: 'ok', text } });
  }
}
