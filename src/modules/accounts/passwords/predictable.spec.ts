import { isPredictable } from './predictable.js';

describe('a predictable password', () => {
  it.each([
    'passwordpassword',
    'Password1234567890',
    'P@ssword-P@ssword',
    'qwertyuiopasdfgh',
    '123456789012345',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabc',
    'correct-horse-battery-staple',
    'CorrectHorseBatteryStaple',
    'iloveyouiloveyou2',
    'football-baseball',
    'qwerty123456789!',
    '2026-2026-2026-1',
    'lena vogel example',
    'gangway-password',
    '               ',
  ])('is %s', (password) => expect(isPredictable(password, ['lena', 'vogel', 'example', 'gangway'])).toBe(true));

  it.each([
    'ferry boats leave at nine',
    'kX9$mQ2vLp7#wRt4',
    'monkey horse ladder cactus violin',
    'Zwölf Boxkämpfer jagen Viktor',
    'これはとても長いパスワードの例です',
    'lantern-gravel-oboe-thirty',
  ])('is not %s', (password) => expect(isPredictable(password, ['lena', 'vogel', 'example', 'gangway'])).toBe(false));
});
