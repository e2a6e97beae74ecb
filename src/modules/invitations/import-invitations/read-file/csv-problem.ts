/** Why a file can't be read as rows, with what to do about it. It is a mistake in the form, not one of ours. */
export class CsvProblem extends Error {}

/** Kinds of files that people send instead, told by how they begin. */
const knownBeginnings: readonly { readonly begins: string; readonly is: string }[] = [
  { begins: '504b0304', is: 'an Excel or OpenDocument workbook' },
  { begins: 'd0cf11e0', is: 'an old Excel workbook' },
  { begins: '25504446', is: 'a PDF' },
  { begins: '89504e47', is: 'a picture' },
  { begins: 'ffd8ff', is: 'a picture' },
  { begins: '1f8b', is: 'packed with gzip' },
];

/** @throws CsvProblem when the bytes are of another kind of file, or of none */
export function refuseOtherKinds(sample: Buffer): void {
  const beginning = sample.subarray(0, 8).toString('hex');
  const known = knownBeginnings.find(({ begins }) => beginning.startsWith(begins));
  if (known) throw new CsvProblem(`This file is ${known.is}, not CSV. Open it, choose “Save as” and the type CSV, and select that file`);
}

/** The refusal of bytes that are no text in any encoding we know. */
export function noText(): CsvProblem {
  return new CsvProblem('This file holds no text that we can read. Save the list as CSV, best with the encoding UTF-8, and select that file');
}
