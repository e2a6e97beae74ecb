import { readForm } from '../../../platform/forms/index.js';
import { ApprovalSettingsForm, approversOf, checkApprovers, chosenAgain } from './approval-settings.form.js';

const ids = ['019d0000-0000-7000-8000-000000000001', '019d0000-0000-7000-8000-000000000002', '019d0000-0000-7000-8000-000000000003'] as const;
const people = ids.map((personId, index) => ({ personId, fullName: `Person ${index}`, role: 'finance' }));
const [first, second, third] = ids;

async function problems(body: object): Promise<string[]> {
  const form = await readForm(ApprovalSettingsForm, body);
  checkApprovers(form, people);
  return form.errors.map(({ field }) => field);
}

describe('who approves', () => {
  it('may be nobody, or up to two people for each of two steps', async () => {
    expect(await problems({})).toEqual([]);
    expect(await problems({ first1: first, first2: second, second1: third })).toEqual([]);
  });

  it.each([
    ['a stranger', { first1: '019d0000-0000-7000-8000-00000000000f' }, ['first1']],
    ['no id at all', { first2: "' OR 1=1", first1: first }, ['first2']],
    ['somebody twice', { first1: first, second1: first }, ['second1']],
    ['a second step alone', { second2: second }, ['first1']],
  ])('refuses %s', async (_what, body, fields) => {
    expect(await problems(body)).toEqual(fields);
  });

  it('is chosen again as it was', async () => {
    const typed = { first1: first, first2: '', second1: second, second2: third };
    const { values } = await readForm(ApprovalSettingsForm, typed);
    expect(chosenAgain(approversOf(values))).toEqual(typed);
  });
});
