import { AddressMustStay } from './accounts.errors.js';
import { Address } from './address.entity.js';

const at = new Date('2026-02-03T10:00:00Z');
const claim = (): Address => Address.claim('01990000-0000-7000-8000-000000000001', 'lena@example.net', at);

describe('an address', () => {
  it('is a claim until it is verified, and can then be the primary one', () => {
    const address = claim();
    expect(() => address.makePrimary()).toThrow(AddressMustStay);
    address.verify(at);
    address.makePrimary();
    expect([address.isVerified, address.isPrimary]).toEqual([true, true]);
  });

  it('keeps the time at which it was verified first', () => {
    const address = claim();
    address.verify(at);
    address.verify(new Date('2027-01-01T00:00:00Z'));
    expect(address.verifiedAt).toEqual(at);
  });

  it('can be removed unless it is the primary one', () => {
    const address = claim();
    expect(() => address.checkRemovable()).not.toThrow();
    address.verify(at);
    address.makePrimary();
    expect(() => address.checkRemovable()).toThrow(AddressMustStay);
  });
});
