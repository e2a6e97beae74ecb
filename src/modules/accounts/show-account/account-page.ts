import { Injectable } from '@nestjs/common';
import { digestPath } from '../../onboarding/onboarding.paths.js';
import { paymentsPaths } from '../../payments/payments.paths.js';
import { blankForm, countries, type FormView } from '../../../platform/forms/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import type { Address } from '../address.entity.js';
import { profilesPaths } from '../../profiles/profiles.paths.js';
import { accountsPaths } from '../accounts.paths.js';
import { PeopleRepository } from '../people.repository.js';
import { AddAddressForm, DetailsForm } from './account.form.js';
import { languages, timeZoneChoices } from './choices.js';
import { currentZone } from './time-zones.js';

/** What *Your account* shows; each of its forms can be shown again with what was typed. */
@Injectable()
export class AccountPage {
  constructor(private readonly people: PeopleRepository) {}

  async of(viewer: Viewer, forms: { details?: FormView; address?: FormView } = {}): Promise<object> {
    const addresses = await this.people.addressesOf(viewer.personId);
    const { country } = await this.people.person(viewer.personId);
    const { fullName, locale, timeZone } = viewer;
    const details = forms.details ?? blankForm(DetailsForm, { fullName, locale, timeZone: currentZone(timeZone), country: country ?? '' });
    const address = forms.address ?? blankForm(AddAddressForm);
    return {
      title: 'Your account',
      details,
      address,
      form: forms.details ?? address,
      languages,
      timeZones: timeZoneChoices,
      countryChoices: [{ value: '', label: 'Not said' }, ...countries()],
      addresses: addresses.map(addressView),
      paths: { account: accountsPaths.account, addresses: accountsPaths.addresses, security: accountsPaths.security, profile: profilesPaths.profile, tax: paymentsPaths.tax, digest: digestPath },
    };
  }
}

function addressView({ id, address, isPrimary, isVerified }: Address): object {
  return {
    address,
    state: isPrimary ? { kind: 'ok', label: 'Primary' } : isVerified ? { kind: 'plain', label: 'Verified' } : { kind: 'wait', label: 'Not verified yet' },
    verifyPath: isVerified ? '' : accountsPaths.addressVerification(id),
    primaryPath: isVerified && !isPrimary ? accountsPaths.primaryAddress(id) : '',
    removalPath: isPrimary ? '' : accountsPaths.addressRemoval(id),
  };
}
