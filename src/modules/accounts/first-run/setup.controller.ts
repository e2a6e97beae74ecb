import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Settings } from '../../../platform/config/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { hideReferrer, Public, type SecretLink, SecretLinks } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { Passwords } from '../passwords/passwords.js';
import { SignIn } from '../sessions/sign-in.js';
import { FirstRun, setupIsOver, setupPurpose } from './first-run.js';
import { setupChecks } from './setup-checks.js';
import { SetupForm } from './setup.form.js';

const template = 'accounts/setup';
const cookie = 'setup';

@Controller('setup')
export class SetupController {
  constructor(
    private readonly firstRun: FirstRun,
    private readonly links: SecretLinks,
    private readonly passwords: Passwords,
    private readonly signIn: SignIn,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  async new(@Req() req: Request): Promise<PageAnswer> {
    await this.openLink(req);
    return page(template, { ...(await this.view(req)), form: blankForm(SetupForm) }, { layout: 'focus' });
  }

  @Post()
  @Public()
  async create(@Req() req: Request, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const link = await this.openLink(req);
    const form = await readForm(SetupForm, body);
    const { fullName, email, password } = form.values;
    if (password !== '') for (const problem of this.passwords.problems(password, { fullName, address: email })) form.addError('password', problem);
    const address = foldAddress(email);
    if (!form.isValid || address === null) return invalid(template, await this.view(req), form, { layout: 'focus' });
    const passwordHash = await this.passwords.hash(password);
    const personId = await this.firstRun.createAdministrator({ linkId: link.id, fullName, address, passwordHash });
    await this.signIn.begin(req, personId);
    return redirect('/admin/clients', { flash: { kind: 'ok', text: 'You are the administrator. Add the first client now.' } });
  }

  @Get(':secret')
  @Public()
  async link(@Param('secret') secret: string, @Res({ passthrough: true }) res: Response): Promise<RedirectAnswer> {
    hideReferrer(res);
    if (!(await this.links.find(setupPurpose, secret))) throw setupIsOver();
    this.links.remember(res, cookie, secret, accountsPaths.setup);
    return redirect(accountsPaths.setup);
  }

  private async view(req: Request): Promise<object> {
    return { title: 'Set up Gangway', scripts: true, action: accountsPaths.setup, checks: await setupChecks(req, this.settings) };
  }

  private async openLink(req: Request): Promise<SecretLink> {
    const secret = this.links.recall(req, cookie);
    const link = secret ? await this.links.find(setupPurpose, secret) : null;
    const isOpen = link && !link.usedAt && !link.revokedAt && (link.expiresAt ?? new Date(0)) > this.clock.now();
    if (!link || !isOpen || !(await this.firstRun.isEmpty())) throw setupIsOver();
    return link;
  }
}
