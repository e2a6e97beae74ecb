import { Body, Controller, Get, Post } from '@nestjs/common';
import { newId } from '../../../platform/database/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayInvite } from '../../clients/index.js';
import { CloudNameTaken } from '../cloud.errors.js';
import { nameTaken, NewCloudForm } from '../cloud.form.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { MakeCloud } from './make-cloud.js';

@Controller()
@Allow(mayInvite)
export class NewCloudController {
  constructor(private readonly makeCloud: MakeCloud) {}

  @Get(talentCloudsPaths.newCloud)
  new(@CurrentViewer() viewer: Viewer): PageAnswer {
    return page('talent-clouds/cloud-form', { ...newCloudPage(newId(), viewer.locale), form: blankForm(NewCloudForm) }, { layout: 'focus' });
  }

  @Post(talentCloudsPaths.clientClouds)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(NewCloudForm, body);
    const formKey = form.values.formKey || newId();
    const id = form.isValid ? await this.makeCloud.run(viewer, { ...form.values, formKey }).catch(unlessTaken) : null;
    if (form.isValid && id === null) form.addError('name', nameTaken);
    if (id === null) return invalid('talent-clouds/cloud-form', newCloudPage(formKey, viewer.locale), form, { layout: 'focus' });
    return redirect(talentCloudsPaths.clientCloud(id), { flash: { kind: 'ok', text: translate('{cloud} is made. Invite talent into it.', { cloud: form.values.name }, viewer.locale) } });
  }
}

function unlessTaken(error: unknown): null {
  if (error instanceof CloudNameTaken) return null;
  throw error;
}

function newCloudPage(formKey: string, lang: string): object {
  return {
    formKey,
    title: translate('New talent cloud', {}, lang),
    action: talentCloudsPaths.clientClouds,
    label: translate('Make talent cloud', {}, lang),
    backPath: talentCloudsPaths.clientClouds,
    backLabel: translate('Talent clouds', {}, lang),
  };
}
