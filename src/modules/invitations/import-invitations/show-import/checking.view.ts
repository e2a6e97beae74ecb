import { numberInWords } from '../../counted.js';
import { invitationsPaths } from '../../invitations.paths.js';
import { isCheckStuck } from '../check-file/stuck-check.js';
import { fileOf } from './file.view.js';
import type { ShownImport } from './import.query.js';

/** How far the dry run of a long list is; it goes on by itself, and the page asks for the news until it is over. One that stands still can be begun anew. */
export function checkingView(shown: ShownImport, now: Date) {
  const { id, judgedCount, rowCount } = shown;
  return {
    title: 'Checking your file',
    file: fileOf(shown),
    progress: { path: invitationsPaths.oneImport(id), done: judgedCount, total: rowCount, label: `${numberInWords(judgedCount)} of ${numberInWords(rowCount)} rows checked` },
    againPath: isCheckStuck(shown, now) ? invitationsPaths.importColumns(id) : null,
    paths: { import: invitationsPaths.import },
  };
}
