import fc from 'fast-check';
import { blankContent } from '../../requirement-content.js';
import { adding, moved, removing } from './questions.js';

describe('Questions', () => {
  it('keep everything when one is moved, and a move back undoes it unless the edge stopped it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), (items, place) => {
        const item = items[place % items.length];
        const down = moved(items, (each) => each === item, 'down');
        expect(down.toSorted()).toEqual(items.toSorted());
        expect(item === items.at(-1) ? down : moved(down, (each) => each === item, 'up')).toEqual(items);
      }),
    );
  });

  it('are added once, however often the form is sent', () => {
    const once = adding({ key: 'a', label: 'Country' })(blankContent('questions', 'About you'));
    const twice = adding({ key: 'b', label: 'Country' })(once);
    expect(twice.questions).toEqual([{ key: 'a', label: 'Country' }]);
    expect(removing('a')(twice).questions).toEqual([]);
  });
});
