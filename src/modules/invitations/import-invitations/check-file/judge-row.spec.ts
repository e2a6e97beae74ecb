import fc from 'fast-check';
import { guessColumns, templateHeader } from '../columns.js';
import { judgeRow } from './judge-row.js';

const clouds = new Map([['design bench', { cloudId: '019369c5-7b6e-7000-8000-000000000000', name: 'Design Bench' }]]);
const judging = { header: templateHeader, columns: guessColumns(templateHeader), clouds };
const hourly = ['Freelancer to a contract', 'Amira', 'amira@example.com', '', '', 'Shop sign', 'Paint it.', 'Hourly', '85', '30', 'usd', '2027-02-03', ''];
const withCell = (at: number, cell: string): string[] => hourly.map((each, index) => (index === at ? cell : each));

describe('judging a row', () => {
  it('takes what the form would take, and keeps it as an invitation will be', async () => {
    expect(await judgeRow(hourly, judging)).toEqual({
      verdict: 'new',
      ready: expect.objectContaining({ audience: 'freelancer', target: 'contract', folded_address: 'amira@example.com', title: 'Shop sign', target_key: 'shop sign|2027-02-03', cloud_id: null }),
    });
  });

  it('finds clouds by their names, whatever the case', async () => {
    const row = ['agency to a TALENT cloud', 'Orbit', 'hello@orbit.example', 'Join us.', 'design  BENCH'];
    expect(await judgeRow(row, judging)).toMatchObject({ verdict: 'new', ready: { audience: 'agency', target: 'cloud', title: 'Design Bench', terms: null } });
  });

  it.each([
    ['1.250,50', '125050'],
    ['1,250.50', '125050'],
    ['85,5', '8550'],
  ])('reads %s as it is meant', async (amount, minor) => {
    expect(await judgeRow(withCell(8, amount), judging)).toMatchObject({ ready: { terms: { rateMinor: minor } } });
  });

  it('does not guess at what can be read in two ways', async () => {
    expect(await judgeRow(withCell(8, '1.250'), judging)).toMatchObject({ verdict: 'refused', problems: [{ field: 'Rate or amount', problem: 'It says “1.250”' }] });
  });

  it('names the currency, not the amount, when the currency is wrong', async () => {
    expect(await judgeRow(withCell(10, 'Dollars'), judging)).toMatchObject({ problems: [{ field: 'Currency' }] });
  });

  it('says of an unknown kind only what every kind needs', async () => {
    expect(await judgeRow(['Somebody', '', 'x'], judging)).toMatchObject({ problems: [{ field: 'Kind' }, { field: 'Name' }, { field: 'Email address' }] });
  });

  it('answers any row with a verdict, and every refusal with a place, a problem and a way out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...hourly)), { maxLength: 16 }), async (cells) => {
        const judged = await judgeRow(cells.map((cell) => cell.trim()), judging);
        if (judged.verdict === 'new') return expect(judged.ready.folded_address).not.toBeNull();
        expect(judged.problems.length).toBeGreaterThan(0);
        for (const { field, problem, fix } of judged.problems) {
          expect(['Row', ...templateHeader]).toContain(field);
          expect([problem, fix].every((words) => words !== '')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
