import { counted } from '../../counted.js';
import type { ShownImport } from './import.query.js';

/** What every page of an import says about its file. */
export function fileOf({ fileName, readAs, rowCount, uploadedBy, uploadedAt }: ShownImport) {
  return { name: fileName, readAs, rows: counted(rowCount, 'row', 'rows'), uploadedBy, uploadedAt };
}
