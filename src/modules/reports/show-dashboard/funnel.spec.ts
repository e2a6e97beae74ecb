import fc from 'fast-check';
import { funnelOf, type StepCount } from './funnel.js';

describe('the funnel', () => {
  it('counts who came how far, with the median of each step', () => {
    const steps = funnelOf([
      { step: 0, tookDays: null, people: 5 },
      { step: 1, tookDays: 0, people: 1 },
      { step: 1, tookDays: 3, people: 1 },
      { step: 1, tookDays: 8, people: 2 },
      { step: 2, tookDays: 1, people: 2 },
      { step: 2, tookDays: 9, people: 1 },
    ]);
    expect(steps.slice(0, 4)).toEqual([
      { reached: 5, percent: 100, medianDays: null },
      { reached: 4, percent: 80, medianDays: 5.5 },
      { reached: 3, percent: 60, medianDays: 1 },
      { reached: 0, percent: 0, medianDays: null },
    ]);
  });

  it('leaves out of the median whoever skipped the step before, and counts them all the same', () => {
    const [, accepted] = funnelOf([{ step: 0, tookDays: null, people: 2 }, { step: 1, tookDays: null, people: 1 }, { step: 1, tookDays: 4, people: 1 }]);
    expect(accepted).toEqual({ reached: 2, percent: 100, medianDays: 4 });
  });

  it('has no percent of nobody', () => {
    expect(funnelOf([]).map(({ percent }) => percent)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('finds the median that sorting everybody would find, in whatever pieces they are counted', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ tookDays: fc.nat(40), people: fc.integer({ min: 1, max: 6 }) }), { minLength: 1 }), (pieces) => {
        const counts: StepCount[] = pieces.map((piece) => ({ step: 1, ...piece }));
        const everybody = pieces.flatMap(({ tookDays, people }) => Array<number>(people).fill(tookDays)).sort((one, other) => one - other);
        const [low = Number.NaN, high = Number.NaN] = [everybody[Math.floor((everybody.length - 1) / 2)], everybody[Math.floor(everybody.length / 2)]];
        expect(funnelOf(counts)[1]?.medianDays).toBe((low + high) / 2);
      }),
    );
  });
});
