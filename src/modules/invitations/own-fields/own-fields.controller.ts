import { Body, Controller, Get, Post } from '@nestjs/common';
import { actingClientOf, mayManageMembers } from '../../clients/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { settingsPaths } from '../invitations.paths.js';
import { settingsView } from '../settings.view.js';
import { fieldsOf, OwnFieldsForm, places, refuseTwins, typedFields } from './own-fields.form.js';
import { OwnFieldsQuery } from './own-fields.query.js';
import { KeepOwnFields } from './keep-own-fields.js';

const template = 'invitations/own-fields';
const layout = { layout: 'room' } as const;

/** *Your own fields*: an owner says what else is noted about a contract. */
@Controller(settingsPaths.fields)
@Allow(mayManageMembers)
export class OwnFieldsController {
  constructor(
    private readonly fields: OwnFieldsQuery,
    private readonly keep: KeepOwnFields,
  ) {}

  @Get()
  async edit(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const fields = await this.fields.ofClient(actingClientOf(viewer).id);
    return page(template, { ...view(), form: blankForm(OwnFieldsForm, typedFields(fields)) }, layout);
  }

  @Post()
  async update(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(OwnFieldsForm, body);
    refuseTwins(form);
    if (!form.isValid) return invalid(template, view(), form, layout);
    await this.keep.run(viewer, fieldsOf(form.values));
    return redirect(settingsPaths.fields, { flash: { kind: 'ok', text: 'Your fields are saved. The next invitation to a contract asks for them.' } });
  }
}

function view() {
  return {
    ...settingsView(settingsPaths.fields),
    title: 'Your own fields',
    action: settingsPaths.fields,
    places: places.map((place) => ({ place, label: `label${place}`, required: `required${place}` })),
  };
}
