import { FormTokens } from './form-token.js';

const tokens = new FormTokens(Buffer.alloc(32, 1));

describe('the token of a form', () => {
  it('is right for the session it was made for, however often', () => {
    const token = tokens.make('session one');
    expect(tokens.isRight(token, 'session one')).toBe(true);
    expect(tokens.isRight(token, 'session one')).toBe(true);
  });

  it('is wrong for another session, another key, and when one letter differs', () => {
    const token = tokens.make('session one');
    expect(tokens.isRight(token, 'session two')).toBe(false);
    expect(new FormTokens(Buffer.alloc(32, 2)).isRight(token, 'session one')).toBe(false);
    expect(tokens.isRight(`${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`, 'session one')).toBe(false);
  });

  it.each([undefined, null, '', 'short', ['a', 'b'], {}])('is wrong when %p comes instead', (given) => {
    expect(tokens.isRight(given, 'session one')).toBe(false);
  });

  it('looks different each time', () => {
    expect(tokens.make('session one')).not.toBe(tokens.make('session one'));
  });
});
