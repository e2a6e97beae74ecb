import { keptFields } from './kept-fields.js';

describe('the fields of a form that are kept', () => {
  it('are those that were typed, and never tokens and secrets', () => {
    const input = { _csrf: 't', _acting: 'self', firstNote: 'hello', tags: ['a', 'b'], password: 'secret', newPassword: 'secret', code: '123456', nested: { a: 1 } };
    expect(keptFields(input)).toEqual([
      { name: 'firstNote', label: 'First note', value: 'hello' },
      { name: 'tags', label: 'Tags', value: 'a' },
      { name: 'tags', label: 'Tags', value: 'b' },
    ]);
  });
});
