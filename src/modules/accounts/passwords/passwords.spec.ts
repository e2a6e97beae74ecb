import { parseOptions } from '@node-rs/argon2';
import type { Settings } from '../../../platform/config/index.js';
import { Passwords } from './passwords.js';

// Only the mode matters to passwords.
const passwordsIn = (isProduction: boolean): Passwords => new Passwords({ isProduction } as Settings);
const passwords = passwordsIn(true);

describe('passwords', () => {
  it('are kept as Argon2id with at least 19 MiB, two passes, one lane', async () => {
    const kept = await passwords.hash('ferry boats leave at nine');
    expect(kept).toMatch(/^\$argon2id\$/);
    expect(parseOptions(kept)).toMatchObject({ memoryCost: 19456, timeCost: 2, parallelism: 1 });
  });

  it('are right for their own hash only, and never where there is none', async () => {
    const kept = await passwords.hash('ferry boats leave at nine');
    expect(await passwords.isRight('ferry boats leave at nine', kept)).toBe(true);
    expect(await passwords.isRight('ferry boats leave at ten', kept)).toBe(false);
    expect(await passwords.isRight('no account has this password', null)).toBe(false);
  });

  it('need 15 characters, take 64 and more, and want no special signs', () => {
    expect(passwords.problems('ferry at nine!')).toHaveLength(1);
    expect(passwords.problems('ferries at nine')).toEqual([]);
    expect(passwords.problems('a lantern over the gravel, an oboe at thirty paces, and a heron too')).toEqual([]);
    expect(passwords.problems('lantern oboe '.repeat(5) + 'x'.repeat(300))).toHaveLength(1);
  });

  it('are not made of their owner', () => {
    expect(passwords.problems('lena.vogel.example', { fullName: 'Lena Vogel', address: 'lena@example.net' })).toHaveLength(1);
  });

  it("refuse the demo's where it is not the demo", () => {
    expect(passwords.problems('gangway-demo-password')).toHaveLength(1);
    expect(passwordsIn(false).problems('gangway-demo-password')).toEqual([]);
  });
});
