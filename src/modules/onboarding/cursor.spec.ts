import { cursorOf, readCursor } from './cursor.js';

const id = '0190aaaa-0000-7000-8000-000000000001';

describe('A cursor', () => {
  it('comes back as it was written', () => {
    const since = new Date('2026-11-23T09:00:00.123Z');
    expect(readCursor(cursorOf(since, id))).toEqual({ since, id });
  });

  it.each([undefined, '', 'x', `1-${id}'--`, ['1'], `99999999999999999-${id}`, `9999999999999999-${id}`])('is nothing where it is %p', (text) => {
    expect(readCursor(text)).toBeNull();
  });
});
