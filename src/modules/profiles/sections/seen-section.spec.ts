import fc from 'fast-check';
import { sameAnswers, type Answers } from './section-names.js';
import { seenAs } from './seen-section.js';

describe('what a form was opened over', () => {
  const answers = fc.dictionary(fc.constantFrom('headline', 'about', 'link'), fc.constantFrom('', 'a', 'b')) as fc.Arbitrary<Answers>;

  it('is the same exactly if the section says the same, in whatever order its fields come', () => {
    fc.assert(fc.property(answers, answers, (one, other) => expect(seenAs(one) === seenAs(other)).toBe(sameAnswers(one, other))));
  });

  it('tells a section that was never saved from one that says nothing', () => {
    expect(seenAs(null)).not.toBe(seenAs({}));
  });
});
