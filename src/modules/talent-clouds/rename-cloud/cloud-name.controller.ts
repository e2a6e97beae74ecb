import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayInvite } from '../../clients/index.js';
import { CloudNameTaken } from '../cloud.errors.js';
import { CloudForm, nameTaken } from '../cloud.form.js';
import { CloudQuery } from '../cloud.query.js';
import { RecordId } from '../record-id.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { RenameCloud } from './rename-cloud.js';

@Controller(talentCloudsPaths.cloudName(':id'))
@Allow(mayInvite)
export class CloudNameController {
  constructor(
    private readonly cloud: CloudQuery,
    private readonly renameCloud: RenameCloud,
  ) {}

  @Get()
  async edit(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) cloudId: string): Promise<PageAnswer> {
    const { name, about } = await this.cloud.find(viewer, cloudId);
    return page('talent-clouds/cloud-form', { ...renamePage(cloudId, viewer.locale), form: blankForm(CloudForm, { name, about }) }, { layout: 'focus' });
  }

  @Post()
  async update(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) cloudId: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    await this.cloud.find(viewer, cloudId);
    const form = await readForm(CloudForm, body);
    if (form.isValid && !(await this.rename(viewer, cloudId, form.values))) form.addError('name', nameTaken);
    if (!form.isValid) return invalid('talent-clouds/cloud-form', renamePage(cloudId, viewer.locale), form, { layout: 'focus' });
    return redirect(talentCloudsPaths.clientCloud(cloudId), { flash: { kind: 'ok', text: translate('Name and description are saved', {}, viewer.locale) } });
  }

  /** @returns whether the name was free */
  private async rename(viewer: Viewer, cloudId: string, values: CloudForm): Promise<boolean> {
    try {
      await this.renameCloud.run(viewer, cloudId, values);
      return true;
    } catch (error) {
      if (error instanceof CloudNameTaken) return false;
      throw error;
    }
  }
}

function renamePage(cloudId: string, lang: string): object {
  return {
    formKey: '',
    title: translate('Rename talent cloud', {}, lang),
    action: talentCloudsPaths.cloudName(cloudId),
    label: translate('Save', {}, lang),
    backPath: talentCloudsPaths.clientCloud(cloudId),
    backLabel: translate('Back to the cloud', {}, lang),
  };
}
