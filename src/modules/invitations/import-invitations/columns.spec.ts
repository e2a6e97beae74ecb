import fc from 'fast-check';
import { columnsWith, guessColumns, importFields, isTemplate, reportHeader } from './columns.js';

const templateHeader: readonly string[] = importFields.map(({ label }) => label);
const own = (position: number, label: string) => ({ position, label, isRequired: false });

describe('the columns of an import', () => {
  it('are the template’s in any order and case, with the report’s beside them', () => {
    expect(isTemplate(templateHeader)).toBe(true);
    expect(isTemplate([...templateHeader].reverse().map((label) => label.toUpperCase()))).toBe(true);
    expect(isTemplate([...templateHeader, ...reportHeader])).toBe(true);
    expect(isTemplate(['Kind', 'Name', 'Email address'])).toBe(true);
  });

  it('have to be asked about when one is unknown, twice there, or needed and missing', () => {
    expect(isTemplate([...templateHeader, 'Shoe size'])).toBe(false);
    expect(isTemplate([...templateHeader, 'Name'])).toBe(false);
    expect(isTemplate(['Name', 'Email address'])).toBe(false);
  });

  it('are guessed by what people call them', () => {
    expect(guessColumns(['E-Mail', 'Full name', 'Type', 'hourly_rate', 'Something'])).toEqual({ email: 0, name: 1, kind: 2, amount: 3 });
  });

  it('are guessed by the template’s words first', () => {
    expect(guessColumns(['Address', 'Email address'])).toEqual({ email: 1 });
  });

  it('are a client’s own fields, too, by their labels and before anybody’s guess', () => {
    const columns = columnsWith([own(1, 'PO number'), own(3, 'Project')]);
    expect(guessColumns(['Project', 'po_number', 'Project name'], columns)).toEqual({ own3: 0, own1: 1, projectName: 2 });
    expect(isTemplate([...templateHeader, 'PO number'], columns)).toBe(true);
    expect(isTemplate([...templateHeader, 'PO number'])).toBe(false);
  });

  it('are told apart where an own field is called as one of ours', () => {
    expect(columnsWith([own(2, 'Currency')]).at(-1)).toMatchObject({ field: 'own2', label: 'Currency (own field)' });
  });

  it('hold one thing each, whatever the header says', () => {
    const words = importFields.flatMap(({ label, alsoCalled }) => [label, ...alsoCalled]);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 20 }), (header) => {
        const places = Object.values(guessColumns(header));
        expect(new Set(places).size).toBe(places.length);
        expect(places.every((place) => place >= 0 && place < header.length)).toBe(true);
      }),
    );
  });
});
