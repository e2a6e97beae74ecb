import { foldClientName, slugOf } from './client-name.js';

describe('a client’s name', () => {
  it('is the same name however it is spaced and capitalised', () => {
    expect(foldClientName('  Meridian   LABS ')).toBe(foldClientName('Meridian Labs'));
  });

  it('makes a readable slug, and one for names without Latin letters', () => {
    expect(slugOf('Bäckerei & Söhne', '0190-abcdef')).toBe('backerei-sohne-abcdef');
    expect(slugOf('株式会社', '0190-abcdef')).toBe('client-abcdef');
  });
});
