import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { beginDownload } from '../../../../platform/files/index.js';

/** What spreadsheets and mail programs take for the ends of names, or for something else than a name. */
const notInNames = /[^\p{L}\p{N}._-]+/gu;

/** The name of a file without its ending, so plain that every program takes it. */
export function plainName(fileName: string): string {
  return fileName.replace(/\.\w+$/, '').replace(notInNames, '-');
}

/** Sends rows as a CSV file, however many. A cell that begins like a formula would be run by a spreadsheet. */
export async function sendRows(res: Response, name: string, lines: Iterable<readonly string[]> | AsyncIterable<readonly string[]>): Promise<void> {
  beginDownload(res, name).set('Content-Type', 'text/csv; charset=utf-8');
  await pipeline(Readable.from(lines), stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' }), res);
}
