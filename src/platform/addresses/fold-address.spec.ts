import fc from 'fast-check';
import { foldAddress } from './fold-address.js';

describe('foldAddress', () => {
  it('forgets case, white space around and the way a letter was composed', () => {
    expect(foldAddress('  Amira.Haddad@Example.COM\n')).toBe('amira.haddad@example.com');
    expect(foldAddress('zoe\u0308@example.net')).toBe(foldAddress('ZO\u00cb@example.net'));
  });

  it('writes the domain in punycode', () => {
    expect(foldAddress('lena@Bücher.example')).toBe('lena@xn--bcher-kva.example');
    expect(foldAddress('lena@xn--bcher-kva.example')).toBe('lena@xn--bcher-kva.example');
  });

  it('keeps dots and +tags, which only the mailbox may ignore', () => {
    expect(foldAddress('a.b+c@example.com')).toBe('a.b+c@example.com');
    expect(foldAddress('ab@example.com')).not.toBe(foldAddress('a.b@example.com'));
  });

  it.each(['', 'amira', '@example.com', 'amira@', 'amira@localhost', 'a b@example.com', 'a@b@example..com', 'a\r\nBcc: x@example.com', '"a"@example.com', '.a@example.com'])(
    'refuses %j',
    (typed) => expect(foldAddress(typed)).toBeNull(),
  );

  it('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (typed) => {
        const once = foldAddress(typed);
        expect(once === null ? null : foldAddress(once)).toBe(once);
      }),
    );
  });
});
