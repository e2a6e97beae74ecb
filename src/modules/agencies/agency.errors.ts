import { Conflict } from '../../platform/errors/index.js';

/** Two agencies of one name could not be told apart in the directory. */
export class AgencyNameTaken extends Conflict {
  constructor() {
    super({ title: 'There is an agency of this name already', message: 'Choose another name, such as one with your place in it. If the agency is yours, sign in as its owner, or ask its owner to add you.' });
  }
}
