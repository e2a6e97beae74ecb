import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { CsvProblem, noText } from './csv-problem.js';
import { encodingNames, encodingOf, sampleOf, type Encoding } from './encoding.js';

/** How a file is written. */
export interface CsvShape {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Excel may put a line `sep=;` before everything else. */
  readonly namesDelimiter: boolean;
}

type Delimiter = ',' | ';' | '\t';

const delimiterNames: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };
const delimiters = Object.keys(delimiterNames) as Delimiter[];
const longestRecord = 256 * 1024;
const mostCells = 200;

/** What one row of the file says, by its place in a spreadsheet: the first is row 1. */
export interface CsvRecord {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Looks into a file before it is read. @throws CsvProblem when it can't be a list */
export async function shapeOf(path: string): Promise<CsvShape> {
  const sample = await sampleOf(path);
  const encoding = await encodingOf(path, sample);
  const text = iconv.decode(sample, encoding);
  if (text.trim() === '') throw new CsvProblem('The selected file is empty');
  const named = /^sep=([,;\t])\r?\n/i.exec(text)?.[1] as Delimiter | undefined;
  return { encoding, delimiter: named ?? delimiterIn(text), namesDelimiter: named !== undefined };
}

/** "UTF-8, with semicolons": how we took it, in words. */
export function shapeInWords({ encoding, delimiter }: CsvShape): string {
  return `${encodingNames[encoding]}, with ${delimiterNames[delimiter]}`;
}

/** The file's records one after another, however long it is; empty ones are left out and counted. @throws CsvProblem */
export async function* readCsv(path: string, { encoding, delimiter, namesDelimiter }: CsvShape): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    from_line: namesDelimiter ? 2 : 1,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  });
  // Whoever reads the records hears of an error on the way, too.
  pipeline(createReadStream(path), iconv.decodeStream(encoding), parser, () => undefined);
  let number = 0;
  try {
    for await (const record of parser) {
      number += 1;
      const cells = (record as string[]).slice(0, mostCells).map(cleaned);
      if (cells.some((cell) => cell !== '')) yield { number, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? problemOf(error, number + 1) : error;
  }
}

/** What stands most often in the first row, outside of quotation marks, parts its cells. */
function delimiterIn(text: string): Delimiter {
  const [firstRow = ''] = text.replace(/"[^"]*"/g, '').trimStart().split(/[\r\n]/, 1);
  const counts = delimiters.map((delimiter) => firstRow.split(delimiter).length - 1);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** No text of PostgreSQL holds a NUL or half a character. */
function cleaned(cell: string): string {
  return cell.replaceAll('\0', '').toWellFormed().trim();
}

function problemOf({ code }: CsvError, number: number): CsvProblem {
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return new CsvProblem(`A quotation mark in row ${number} is never closed, so we can't tell where the row ends. Close it, and select the file again`);
  }
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return new CsvProblem(`A quotation mark in row ${number} stands in the middle of a text. Write it twice there, and select the file again`);
  return noText();
}
