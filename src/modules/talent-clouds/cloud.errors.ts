import { Conflict } from '../../platform/errors/index.js';
import { talentCloudsPaths } from './talent-clouds.paths.js';

/** A client tells its clouds apart by their names. */
export class CloudNameTaken extends Conflict {
  constructor() {
    super({ title: 'You have a talent cloud of this name already', message: 'Choose another name. Nothing was made.', wayOn: { label: 'Talent clouds', path: talentCloudsPaths.clientClouds } });
  }
}

/** The cloud was deleted while somebody was on the way into it. */
export class CloudIsGone extends Conflict {
  constructor() {
    super({ title: 'This talent cloud is no longer there', message: 'The company deleted it after you were invited. Nothing was accepted. Ask whoever invited you for another invitation.' });
  }
}
