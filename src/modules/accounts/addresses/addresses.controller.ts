import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { foldAddress } from '../../../platform/addresses/index.js';
import { blankForm, invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, Limits, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer, redirect, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import type { Address } from '../address.entity.js';
import { AddressCodes } from '../address-codes/address-codes.js';
import { PeopleRepository } from '../people.repository.js';
import { AddAddressForm, CodeForm } from '../show-account/account.form.js';
import { SignIn } from '../sessions/sign-in.js';
import { AccountPage } from '../show-account/account-page.js';
import { addAddressPurpose, ChangeAddresses } from './change-addresses.js';

const template = 'accounts/address-verification';
/** Each is mailed: nobody shall write to the whole world through an account. */
const claimsPerPerson = { max: 10, perMinutes: 60 };

/** Whoever changes the addresses of an account has proved within the last minutes that it is theirs. */
@Controller('account/addresses')
export class AddressesController {
  constructor(
    private readonly changes: ChangeAddresses,
    private readonly people: PeopleRepository,
    private readonly codes: AddressCodes,
    private readonly accountPage: AccountPage,
    private readonly limits: Limits,
    private readonly signIn: SignIn,
  ) {}

  @FormStandsAt(accountsPaths.account)
  @Post()
  @Allow(signedIn)
  async create(@Req() req: Request, @CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    if (!req.session.isFreshlyConfirmed) return askAgain();
    const form = await readForm(AddAddressForm, body);
    const address = foldAddress(form.values.email);
    if (!form.isValid || address === null) {
      return page('accounts/account', await this.accountPage.of(viewer, { address: form.view() }), { status: 422, layout: 'focus' });
    }
    await this.limits.take('address claim', viewer.personId, claimsPerPerson);
    const claim = await this.changes.claim(viewer.personId, address);
    if (claim.isVerified) return redirect(accountsPaths.account, { flash: { kind: 'info', text: `${address} is one of your addresses already.` } });
    await this.mailCode(claim);
    return redirect(accountsPaths.addressVerification(claim.id));
  }

  @Get(':id/verification')
  @Allow(signedIn)
  async verification(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string): Promise<PageAnswer | RedirectAnswer> {
    const claim = await this.people.addressOf(viewer.personId, id);
    if (claim.isVerified) return redirect(accountsPaths.account);
    return page(template, { ...viewOf(claim), form: blankForm(CodeForm) }, { layout: 'focus' });
  }

  @Post(':id/verification')
  @Allow(signedIn)
  async verify(@Req() req: Request, @CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const claim = await this.people.addressOf(viewer.personId, id);
    const form = await readForm(CodeForm, body);
    const isRight = form.isValid && (await this.codes.check({ ...requestOf(claim), code: form.values.code }));
    if (form.isValid && !isRight) form.addError('code', 'That is not the code, or its time is over. Look into the newest mail, or have a new code mailed');
    if (!form.isValid) return invalid(template, viewOf(claim), form, { layout: 'focus' });
    await this.changes.verify(viewer.personId, id);
    await this.signIn.renewAsIs(req, viewer.personId);
    return redirect(accountsPaths.account, { flash: { kind: 'ok', text: `${claim.address} is verified.` } });
  }

  @FormStandsAt(accountsPaths.addressVerification)
  @Post(':id/code')
  @Allow(signedIn)
  async code(@CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string): Promise<RedirectAnswer> {
    const claim = await this.people.addressOf(viewer.personId, id);
    await this.mailCode(claim);
    return redirect(accountsPaths.addressVerification(id), { flash: { kind: 'ok', text: 'A new code is on its way. Only the newest one counts.' } });
  }

  @FormStandsAt(accountsPaths.account)
  @Post(':id/primary')
  @Allow(signedIn)
  async primary(@Req() req: Request, @CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string): Promise<RedirectAnswer> {
    if (!req.session.isFreshlyConfirmed) return askAgain();
    await this.changes.makePrimary(viewer.personId, id);
    return redirect(accountsPaths.account, { flash: { kind: 'ok', text: 'Your primary address is changed.' } });
  }

  @FormStandsAt(accountsPaths.account)
  @Post(':id/removal')
  @Allow(signedIn)
  async remove(@Req() req: Request, @CurrentViewer() viewer: Viewer, @Param('id', ParseUUIDPipe) id: string): Promise<RedirectAnswer> {
    if (!req.session.isFreshlyConfirmed) return askAgain();
    await this.changes.remove(viewer.personId, id);
    return redirect(accountsPaths.account, { flash: { kind: 'ok', text: 'The address is removed.' } });
  }

  private mailCode(claim: Address): Promise<void> {
    return this.codes.mail(requestOf(claim));
  }
}

function requestOf({ id, address }: Address): { address: string; purpose: string; subjectId: string } {
  return { address, purpose: addAddressPurpose, subjectId: id };
}

function askAgain(): RedirectAnswer {
  return redirect(accountsPaths.confirmation(accountsPaths.account));
}

function viewOf({ id, address }: Address): object {
  return {
    title: 'Verify your email address',
    address,
    paths: { verification: accountsPaths.addressVerification(id), code: accountsPaths.addressCode(id), account: accountsPaths.account },
  };
}
