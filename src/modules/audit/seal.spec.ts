import { hashOf, noHash } from './seal.js';

const entry = {
  id: '019369c5-7b6e-7000-8000-000000000000',
  chain: 'platform',
  action: 'accounts.signed-in',
  actorId: null,
  subjectType: 'person',
  subjectId: 'p',
  facts: { b: 1, a: 'x' },
  happenedAt: new Date('2026-02-03T10:00:00Z'),
};

describe('a seal', () => {
  it('does not hang on the order in which facts come back', () => {
    expect(hashOf({ ...entry, facts: { a: 'x', b: 1 } }, noHash)).toEqual(hashOf(entry, noHash));
  });

  it.each([{ action: 'other' }, { subjectId: 'q' }, { facts: { a: 'x', b: 2 } }, { happenedAt: new Date('2026-02-03T10:00:00.001Z') }, { actorId: 'x' }])(
    'differs when %j does',
    (change) => {
      expect(hashOf({ ...entry, ...change }, noHash)).not.toEqual(hashOf(entry, noHash));
    },
  );

  it('differs after another entry', () => {
    expect(hashOf(entry, Buffer.alloc(32, 1))).not.toEqual(hashOf(entry, noHash));
  });
});
