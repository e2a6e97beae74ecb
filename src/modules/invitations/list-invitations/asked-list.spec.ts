import fc from 'fast-check';
import { kindLabels, type InvitationKind } from '../invitation-kinds.js';
import { listPath, readAskedList, stateChoices, type AskedList, type StateChoice } from './asked-list.js';

const asked: fc.Arbitrary<AskedList> = fc.record({
  search: fc.string({ maxLength: 200, unit: 'grapheme' }).map((text) => text.normalize('NFC').trim().slice(0, 200).trim()),
  state: fc.option(fc.constantFrom(...(Object.keys(stateChoices) as StateChoice[]))),
  kind: fc.option(fc.constantFrom(...(Object.keys(kindLabels) as InvitationKind[]))),
  isMine: fc.boolean(),
  after: fc.option(fc.record({ at: fc.date({ min: new Date(1), max: new Date('2100-01-01'), noInvalidDate: true }), id: fc.uuid() })),
});

describe('what the address of the list asks for', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(asked, (list) => {
        const query = Object.fromEntries(new URL(listPath(list, list.after), 'http://x').searchParams);
        expect(readAskedList(query)).toEqual(list);
      }),
    );
  });

  it('leaves out whatever it does not know', () => {
    const nothing = { search: '', state: null, kind: null, isMine: false, after: null };
    expect(readAskedList({ search: ['a', 'b'], state: 'constructor', kind: 'draft', whose: 'yours', after: '2026-01-01_x' })).toEqual(nothing);
    expect(readAskedList({ after: 'Infinity_0190a000-0000-7000-8000-000000000001' })).toEqual(nothing);
  });
});
