import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { hideReferrer, Limits, Public, type SecretLink, SecretLinks } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { LinkIsOver } from '../accounts.errors.js';
import { accountsPaths } from '../accounts.paths.js';
import { Passwords } from '../passwords/passwords.js';
import { SignIn } from '../sessions/sign-in.js';
import { VerificationForm } from './join.form.js';
import { JoiningBrowser } from './joining-browser.js';
import { Register, registrationPurpose } from './register.js';
import { Registration } from './registration.entity.js';
import { VerifyRegistration } from './verify-registration.js';

const template = 'accounts/verification';
const mailsPerAddress = { max: 5, perMinutes: 60 };
const triesPerRegistration = { max: 10, perMinutes: 60 };
const joinAgain = { label: 'Create your account', path: accountsPaths.join() };

@Controller('join/verification')
export class VerificationController {
  constructor(
    private readonly database: Database,
    private readonly links: SecretLinks,
    private readonly browser: JoiningBrowser,
    private readonly passwords: Passwords,
    private readonly register: Register,
    private readonly verify: VerifyRegistration,
    private readonly signIn: SignIn,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** Right after registering: look into your mail. */
  @Get()
  @Public()
  async index(@Req() req: Request): Promise<PageAnswer | RedirectAnswer> {
    const registration = await this.registrationIn(req);
    if (!registration) return redirect(accountsPaths.join());
    const data = { title: 'Look into your mail', address: registration.address, action: accountsPaths.verificationSent, joinPath: accountsPaths.join() };
    return page('accounts/verification-sent', data, { layout: 'focus' });
  }

  /** The mail once more. */
  @Post()
  @Public()
  async again(@Req() req: Request): Promise<RedirectAnswer> {
    const registration = await this.registrationIn(req);
    if (!registration) return redirect(accountsPaths.join());
    await this.limits.take('verify mail', registration.address, mailsPerAddress);
    await this.register.mailAgain(registration.id);
    return redirect(accountsPaths.verificationSent, { flash: { kind: 'ok', text: 'We sent the mail once more.' } });
  }

  /** Opening the link changes nothing: it takes the secret out of the address bar and shows the page with the button. */
  @Get('link/:secret')
  @Public()
  @Header('Cache-Control', 'no-store')
  async link(@Param('secret') secret: string, @Res({ passthrough: true }) res: Response): Promise<RedirectAnswer> {
    hideReferrer(res);
    const link = await this.links.find(registrationPurpose, secret);
    if (!link) throw new LinkIsOver('Open the newest mail from us and press its button, or create your account once more.', joinAgain);
    const path = accountsPaths.verification(link.subjectId);
    this.links.remember(res, link.subjectId, secret, path);
    return redirect(path);
  }

  @Get(':id')
  @Public()
  async new(@Req() req: Request, @Param('id', ParseUUIDPipe) id: string): Promise<PageAnswer> {
    const { registration } = await this.openOne(req, id);
    return page(template, { ...this.view(req, registration), form: blankForm(VerificationForm) }, { layout: 'focus' });
  }

  @Post(':id')
  @Public()
  async create(@Req() req: Request, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const { registration, link } = await this.openOne(req, id);
    const form = await readForm(VerificationForm, body);
    if (!this.browser.isThisOne(req, registration)) {
      await this.limits.take('verification password', registration.id, triesPerRegistration);
      const isRight = await this.passwords.isRight(form.values.password, registration.passwordHash);
      if (!isRight) form.addError('password', 'Enter the password that was chosen for this account');
    }
    if (!form.isValid) return invalid(template, this.view(req, registration), form, { layout: 'focus' });
    const personId = await this.verify.run({ registrationId: id, linkId: link.id });
    await this.signIn.begin(req, personId);
    return redirect('/home', { flash: { kind: 'ok', text: 'Your email address is verified. Welcome aboard.' } });
  }

  private view(req: Request, registration: Registration): object {
    const asksPassword = !this.browser.isThisOne(req, registration);
    return { title: 'Verify your email address', scripts: asksPassword, address: registration.address, asksPassword, action: accountsPaths.verification(registration.id) };
  }

  private async openOne(req: Request, id: string): Promise<{ registration: Registration; link: SecretLink }> {
    const secret = this.links.recall(req, id);
    const link = secret ? await this.links.find(registrationPurpose, secret) : null;
    if (!link || link.subjectId !== id) throw new LinkIsOver('Open the link in your mail again, in this browser.', joinAgain);
    const registration = await this.database.repository(Registration).findOneByOrFail({ id });
    registration.checkOpen(this.clock.now());
    return { registration, link };
  }

  private async registrationIn(req: Request): Promise<Registration | null> {
    const id = this.browser.registrationIn(req);
    const registration = id ? await this.database.repository(Registration).findOneBy({ id }) : null;
    return registration && this.browser.isThisOne(req, registration) ? registration : null;
  }
}
