import fc from 'fast-check';
import { firstToDo, isComplete, isEmpty, nextSection, sameAnswers, sectionNames, shownAnswers, stateOf, type KeptSection, type KeptSections } from './section-names.js';

const done: KeptSection = { answers: { headline: 'Painter' }, draft: null };
const half: KeptSection = { answers: null, draft: { headline: 'Pain' } };

const anySections: fc.Arbitrary<KeptSections> = fc.record(
  Object.fromEntries(sectionNames.map((name) => [name, fc.constantFrom(done, half, { answers: null, draft: null })])),
  { requiredKeys: [] },
);

describe('a section', () => {
  it('is done, half-filled or to do; a change that waits as a draft does not undo it', () => {
    expect([stateOf(undefined), stateOf(half), stateOf(done), stateOf({ ...done, ...half, answers: done.answers })]).toEqual(['to do', 'half-filled', 'done', 'done']);
  });

  it('shows its draft first, then what was saved', () => {
    expect(shownAnswers({ answers: done.answers, draft: half.draft })).toBe(half.draft);
    expect(shownAnswers(done)).toBe(done.answers);
    expect(shownAnswers(undefined)).toEqual({});
  });

  it('is empty only when nothing at all was typed', () => {
    expect([isEmpty({}), isEmpty({ a: '', b: '' }), isEmpty({ a: '', b: 'x' })]).toEqual([true, true, false]);
  });

  it('is the same whatever the order of its fields, and with an empty one left out', () => {
    expect(sameAnswers({ a: '1', b: '' }, { b: '', a: '1' })).toBe(true);
    expect(sameAnswers({ a: '1', b: '' }, { a: '1' })).toBe(true);
    expect(sameAnswers({ a: '1' }, { a: '2' })).toBe(false);
  });
});

describe('where the wizard goes on', () => {
  it('is never a section that is done', () => {
    fc.assert(fc.property(anySections, fc.constantFrom(...sectionNames), fc.boolean(), (sections, from, isRequired) => {
      const next = nextSection(sections, from, isRequired);
      expect(next === null || stateOf(sections[next]) !== 'done').toBe(true);
    }));
  });

  it('ends a required profile exactly when it is complete', () => {
    fc.assert(fc.property(anySections, fc.constantFrom(...sectionNames), (sections, from) => {
      expect(nextSection(sections, from, true) === null).toBe(isComplete(sections));
    }));
  });

  it('only leads forward where sections may be skipped, so that it comes to an end', () => {
    fc.assert(fc.property(anySections, fc.constantFrom(...sectionNames), (sections, from) => {
      const next = nextSection(sections, from, false);
      expect(next === null || sectionNames.indexOf(next) > sectionNames.indexOf(from)).toBe(true);
    }));
  });

  it('begins with the first section to do', () => {
    expect(firstToDo({})).toBe('headline');
    expect(firstToDo({ headline: done, skills: half })).toBe('skills');
    expect(firstToDo(Object.fromEntries(sectionNames.map((name) => [name, done])))).toBeNull();
  });
});
