import { Body, Controller, Get, Post } from '@nestjs/common';
import { readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { DetailsForm } from './account.form.js';
import { AccountPage } from './account-page.js';
import { ChangeDetails } from './change-details.js';

const template = 'accounts/account';

@Controller('account')
export class AccountController {
  constructor(
    private readonly accountPage: AccountPage,
    private readonly changeDetails: ChangeDetails,
  ) {}

  @Get()
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    return page(template, await this.accountPage.of(viewer), { layout: 'focus' });
  }

  @Post()
  @Allow(signedIn)
  async update(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(DetailsForm, body);
    if (!form.isValid) return page(template, await this.accountPage.of(viewer, { details: form.view() }), { status: 422, layout: 'focus' });
    await this.changeDetails.run(viewer.personId, form.values);
    return redirect(accountsPaths.account, { flash: { kind: 'ok', text: 'Your details are saved.' } });
  }
}
