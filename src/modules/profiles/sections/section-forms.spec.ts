import fc from 'fast-check';
import { sectionNames } from './section-names.js';
import { readSection, tidied } from './section-forms.js';
import { sectionWords } from './section-words.js';
import { listOf } from '../../../platform/forms/index.js';

describe('the sections', () => {
  it.each(sectionNames)('%s asks for at least two things, so that it can be half-filled, and names each of its fields once, for freelancers and agencies', async (name) => {
    const { input, errors } = await readSection(name, {});
    expect(errors.length).toBeGreaterThanOrEqual(2);
    for (const kind of ['freelancer', 'agency'] as const) {
      const { fields } = sectionWords(name, kind);
      expect(fields.map((field) => field.name)).toEqual(Object.keys(input));
      expect(fields.filter(({ isOptional }) => !isOptional).map((field) => field.name)).toEqual(errors.map(({ field }) => field));
    }
  });

  it('keep amounts with all their decimals and lists tidy', () => {
    expect(tidied('rate', { rate: '1,085.5', currency: 'EUR' })).toEqual({ rate: '1085.50', currency: 'EUR' });
    expect(tidied('rate', { rate: '8500', currency: 'JPY' })).toEqual({ rate: '8500', currency: 'JPY' });
    expect(tidied('skills', { skills: ' Figma,  design   systems, figma,,' }).skills).toBe('Figma, design systems');
  });

  it.each([['rate', { rate: '0', currency: 'EUR' }], ['rate', { rate: '85.001', currency: 'EUR' }], ['rate', { rate: '85', currency: 'XXX' }], ['skills', { skills: ', ,', strongestSkill: 'x' }], ['languages', { language: 'x', level: 'perfect' }]] as const)(
    '%s refuses %j',
    async (name, typed) => expect((await readSection(name, typed)).isValid).toBe(false),
  );
});

describe('a list with commas', () => {
  it('is the same when it is typed again as it is shown', () => {
    fc.assert(fc.property(fc.string(), (typed) => {
      const items = listOf(typed);
      expect(listOf(items.join(', '))).toEqual(items);
      expect(items.every((item) => item.trim() === item && item !== '')).toBe(true);
    }));
  });
});
