import { keptFields } from './kept-fields.js';

describe('the fields of a form that are kept', () => {
  it('are those that were typed, and never tokens and secrets', () => {
    const input = { _csrf: 't', _acting: 'self', note: 'hello', tags: ['a', 'b'], password: 'secret', newPassword: 'secret', code: '123456', nested: { a: 1 } };
    expect(keptFields(input)).toEqual([
      { name: 'note', value: 'hello' },
      { name: 'tags', value: 'a' },
      { name: 'tags', value: 'b' },
    ]);
  });
});
