import fc from 'fast-check';
import { readForm } from '../../../platform/forms/index.js';
import { kindLabels } from '../invitation-kinds.js';
import { typedAgain } from './draft-input.js';
import { halfKept, HalfFilledForm } from './half-filled.form.js';

const text = fc.string({ maxLength: 30 });
const anything = fc.record({
  kind: fc.constantFrom(...Object.keys(kindLabels)),
  name: text, email: text, personalMessage: text, cloudId: text, projectName: text, scope: text,
  contractKind: fc.constantFrom('', 'hourly', 'fixed'),
  rate: text, weeklyLimit: text, amount: text, currency: fc.constantFrom('', 'USD', 'EUR'),
  startsOn: fc.constantFrom('', '2027-02-03', 'soon'), endsOn: fc.constantFrom('', '2027-02-30'), paymentTerms: text,
});

describe('a half-filled invitation', () => {
  it('comes back exactly as it was typed, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (typed) => {
        const { values, isValid, input } = await readForm(HalfFilledForm, typed);
        expect(isValid).toBe(true);
        const again = typedAgain({ ...halfKept(values), cloudId: null });
        expect({ ...Object.fromEntries(Object.keys(input).map((field) => [field, ''])), ...again }).toEqual(input);
      }),
    );
  });

  it('is kept with nothing in it, and refused only where it is too long', async () => {
    expect((await readForm(HalfFilledForm, {})).isValid).toBe(true);
    const { errors } = await readForm(HalfFilledForm, { name: 'x'.repeat(121), scope: 'x'.repeat(20_001) });
    expect(errors.map(({ field }) => field)).toEqual(['name', 'scope']);
  });
});
