import { foldName, slugOf } from './names.js';

describe('the name of a company or an agency', () => {
  it('is the same name however it is spaced and capitalised', () => {
    expect(foldName('  Meridian   LABS ')).toBe(foldName('Meridian Labs'));
  });

  it('makes a readable slug, and one for names without Latin letters', () => {
    expect(slugOf('Bäckerei & Söhne', '0190-abcdef')).toBe('backerei-sohne-abcdef');
    expect(slugOf('株式会社', '0190-abcdef')).toBe('nameless-abcdef');
  });
});
