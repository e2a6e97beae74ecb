import { guessColumns, isTemplate } from '../columns.js';
import { CsvProblem } from './csv-problem.js';
import { readCsv, shapeOf, type CsvRecord, type CsvShape } from './read-csv.js';

/** What a file comes to, before a row of it is kept. */
export interface Survey {
  readonly shape: CsvShape;
  readonly header: readonly string[];
  readonly rowCount: number;
}

/**
 * Reads a file once from the first byte to the last and keeps nothing: whether it is a list, and how long.
 * @throws CsvProblem with what is wrong with it as a whole
 */
export async function surveyOf(path: string): Promise<Survey> {
  const shape = await shapeOf(path);
  let header: readonly string[] | null = null;
  let rowCount = 0;
  for await (const record of readCsv(path, shape)) {
    if (header) rowCount += 1;
    else header = headerOf(record);
  }
  if (!header) throw new CsvProblem('The selected file is empty');
  if (rowCount === 0) throw new CsvProblem(looksLikeHeader(header) ? 'The file has its first row only, which names the columns. Add a row for each person, and select it again' : needsHeader);
  if (!looksLikeHeader(header)) throw new CsvProblem(needsHeader);
  return { shape, header, rowCount };
}

const needsHeader = 'The first row of the file must name its columns, like “Name” and “Email address”. Add such a row on top, and select it again';

/** Empty columns at the end, as spreadsheets leave them, are none. */
function headerOf({ cells }: CsvRecord): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

/** A row with an address in it is somebody's own; a name that we know makes it a header. */
function looksLikeHeader(header: readonly string[]): boolean {
  if (isTemplate(header)) return true;
  if (header.some((cell) => /\S@\S/.test(cell))) return false;
  return header.length > 1 || Object.keys(guessColumns(header)).length > 0;
}
