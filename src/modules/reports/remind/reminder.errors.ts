import { Conflict } from '../../../platform/errors/index.js';
import { reportsPaths } from '../reports.paths.js';

/** They have moved on since the page was shown, or it is somebody's turn who can't be reminded. */
export class NobodyToRemind extends Conflict {
  constructor() {
    super({ title: 'There is nobody to remind', message: 'It is not their turn any more. No mail was sent.', wayOn: { label: 'Dashboard', path: reportsPaths.dashboard } });
  }
}
