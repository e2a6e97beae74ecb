import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { formatTime, redirect, translate, type RedirectAnswer } from '../../../platform/views/index.js';
import { mayInvite } from '../../clients/index.js';
import { reportsPaths } from '../reports.paths.js';
import { dashboardWith } from '../show-dashboard/dashboard-address.js';
import { PeopleFilterForm } from '../show-dashboard/people-filter.form.js';
import { SendReminder } from './send-reminder.js';

const ProgressId = new ParseUUIDPipe({ exceptionFactory: () => new NotFound() });

/** *Remind*, on the dashboard. */
@Controller(reportsPaths.reminder(':id'))
@Allow(mayInvite)
export class ReminderController {
  constructor(
    private readonly sendReminder: SendReminder,
    private readonly clock: Clock,
  ) {}

  /** Whoever comes here by the address line, or after signing in again, finds the button on the dashboard. */
  @Get()
  show(): RedirectAnswer {
    return redirect(`${reportsPaths.dashboard}#people`);
  }

  /** Leads back to the list as it was narrowed. */
  @Post()
  async create(@CurrentViewer() viewer: Viewer, @Param('id', ProgressId) progressId: string, @Body() body: { after?: unknown }): Promise<RedirectAnswer> {
    const { name, at, isNew } = await this.sendReminder.run(viewer, progressId);
    const form = await readForm(PeopleFilterForm, body);
    const after = typeof body.after === 'string' ? body.after : '';
    const path = form.isValid ? dashboardWith(form.values, { after }, 'people') : `${reportsPaths.dashboard}#people`;
    const time = formatTime(at, { timeZone: viewer.timeZone, lang: viewer.locale, now: this.clock.now() });
    const text = isNew ? translate('A reminder about {name} is on its way', { name }, viewer.locale) : translate('Already reminded about {name} today, at {time}', { name, time }, viewer.locale);
    return redirect(path, { flash: { kind: isNew ? 'ok' : 'info', text } });
  }
}
