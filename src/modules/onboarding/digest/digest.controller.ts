import { Body, Controller, Get, Post } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { blankForm, readForm } from '../../../platform/forms/index.js';
import type { FormView } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect } from '../../../platform/views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { digestPath } from '../onboarding.paths.js';
import { ChooseDigestHour } from './choose-digest-hour.js';
import { DigestForm, hourChoices } from './digest.form.js';
import { DigestSchedule, usualHour } from './digest-schedule.entity.js';

/** When the one mail a day comes that says what waits. */
@Controller('account/digest')
@Allow(signedIn)
export class DigestController {
  constructor(
    private readonly database: Database,
    private readonly chooseDigestHour: ChooseDigestHour,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const schedule = await this.database.repository(DigestSchedule).findOneBy({ personId: viewer.personId });
    const hour = schedule?.isOff ? 'off' : String(schedule?.hour ?? usualHour);
    return digestPage(viewer, blankForm(DigestForm, { hour }), 200);
  }

  @Post()
  async update(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(DigestForm, body);
    if (!form.isValid) return digestPage(viewer, form.view(), 422);
    const { hour } = form.values;
    await this.chooseDigestHour.run(viewer, hour === 'off' ? 'off' : Number(hour));
    const text = hour === 'off' ? 'No daily mail comes any more' : `Your daily mail comes at ${hour.padStart(2, '0')}:00`;
    return redirect(digestPath, { flash: { kind: 'ok', text } });
  }
}

function digestPage({ timeZone }: Viewer, form: FormView, status: number): PageAnswer {
  const data = { title: 'Daily mail', form, hours: hourChoices, action: digestPath, accountPath: accountsPaths.account, zone: timeZone.replaceAll('_', ' ') };
  return page('onboarding/digest', data, { layout: 'focus', status });
}
