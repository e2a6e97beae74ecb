import fc from 'fast-check';
import { Settings, type SettingValues } from '../../config/index.js';
import { ReturnAddresses } from './return-addresses.js';

function addresses(mailReturn: string | null, key = 1): ReturnAddresses {
  // Nothing but these two is read here.
  return new ReturnAddresses(new Settings({ mailReturn, masterKey: Buffer.alloc(32, key) } as SettingValues));
}

describe('a return address', () => {
  const ours = addresses('bounces@mail.example.com');

  it('names its mail, in whatever case it comes back, and fits into an address', () => {
    fc.assert(
      fc.property(fc.uuid(), (mailId) => {
        const address = ours.of(mailId) ?? '';
        expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
        expect(ours.mailIdOf(address)).toBe(mailId);
        expect(ours.mailIdOf(address.toUpperCase())).toBe(mailId);
      }),
    );
  });

  it('can’t be made up', () => {
    const address = ours.of('0190a000-0000-7000-8000-000000000001') ?? '';
    const another = address.replace(/.(?=\.)/, (last) => (last === '0' ? '1' : '0'));
    expect(another).not.toBe(address);
    for (const forged of [another, address.replace(/.@/, '_@'), address.replace(/\..{13}@/, '@'), address.replace('mail.example.com', 'mail.example.org'), '', 'bounces@mail.example.com']) {
      expect(ours.mailIdOf(forged)).toBeNull();
    }
    expect(ours.mailIdOf(addresses('bounces@mail.example.com', 2).of('0190a000-0000-7000-8000-000000000001') ?? '')).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => expect(ours.mailIdOf(text)).toBeNull()));
  });

  it('is none where nothing receives mail', () => {
    expect(addresses(null).of('0190a000-0000-7000-8000-000000000001')).toBeNull();
    expect(addresses(null).mailIdOf('anything@example.com')).toBeNull();
  });
});
