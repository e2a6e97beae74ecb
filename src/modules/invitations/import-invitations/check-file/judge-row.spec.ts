import fc from 'fast-check';
import { columnsWith, guessColumns, importFields } from '../columns.js';
import { judgeRow } from './judge-row.js';

const templateHeader: readonly string[] = importFields.map(({ label }) => label);
const clouds = new Map([['design bench', { cloudId: '019369c5-7b6e-7000-8000-000000000000', name: 'Design Bench' }]]);
const judging = { header: templateHeader, columns: guessColumns(templateHeader), meanings: importFields, clouds };
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

  it('reads days with dots, and refuses the one that is none', async () => {
    expect(await judgeRow(withCell(11, '3.2.2027'), judging)).toMatchObject({ verdict: 'new', ready: { terms: { startsOn: '2027-02-03' } } });
    expect(await judgeRow(withCell(11, '31.02.2027'), judging)).toMatchObject({ verdict: 'refused', problems: [{ field: 'Start date', problem: 'It says “31.02.2027”' }] });
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

  it('wants of a contract what the client wants in fields of its own, and of a cloud nothing', async () => {
    const meanings = columnsWith([{ position: 1, label: 'PO number', isRequired: true }, { position: 4, label: 'Cost centre', isRequired: false }]);
    const header = meanings.map(({ label }) => label);
    const careful = { header, columns: guessColumns(header, meanings), meanings, clouds };
    expect(await judgeRow([...hourly, '', '4410'], careful)).toEqual({ verdict: 'refused', problems: [{ field: 'PO number', problem: 'It is empty', fix: 'Fill in “PO number”' }] });
    expect(await judgeRow([...hourly, 'PO-1', ''], careful)).toMatchObject({ ready: { own_values: [{ label: 'PO number', value: 'PO-1' }] } });
    expect(await judgeRow([...hourly, 'PO-1', 'x'.repeat(121)], careful)).toMatchObject({ problems: [{ field: 'Cost centre' }] });
    expect(await judgeRow(['Agency to a talent cloud', 'Orbit', 'hello@orbit.example', 'Join us.', 'Design Bench'], careful)).toMatchObject({ ready: { own_values: [] } });
    expect(await judgeRow(['Somebody', '', 'x'], careful)).toMatchObject({ problems: [{ field: 'Kind' }, { field: 'Name' }, { field: 'Email address' }] });
  });

  it('names some of many talent clouds, because every refused row keeps the words', async () => {
    const many = new Map(Array.from({ length: 300 }, (_, index) => [`cloud ${index}`, { cloudId: '019369c5-7b6e-7000-8000-000000000000', name: `Cloud ${index}` }]));
    const judged = await judgeRow(['Agency to a talent cloud', 'Orbit', 'hello@orbit.example', 'Join us.', 'Nowhere'], { ...judging, clouds: many });
    expect(judged).toMatchObject({ problems: [{ field: 'Talent cloud', fix: 'Write the name of one of your talent clouds: Cloud 0, Cloud 1, Cloud 2, Cloud 3, Cloud 4, or one of 295 more' }] });
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
