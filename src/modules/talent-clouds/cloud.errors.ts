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

/** Whoever left, or was removed, says nothing more as a member. */
export class MembershipIsOver extends Conflict {
  constructor() {
    super({ title: 'This membership has ended', message: 'You are no longer in this talent cloud. Nothing was changed.', wayOn: { label: 'Talent clouds', path: talentCloudsPaths.memberships } });
  }
}

/** What an administrator, who takes a refusal back, is told of the talent cloud. */
export class MembershipStaysOver extends Conflict {
  constructor(because: 'cloud is gone' | 'came again' | 'otherwise') {
    const messages = {
      'cloud is gone': 'The client has deleted this talent cloud meanwhile, so nobody can go on into it. Ask the client to invite the talent into another one.',
      'came again': 'The client has invited the talent into this cloud again meanwhile, so there is nothing to reopen: go on with the newer one.',
      otherwise: "The membership ended for another reason as well, so it can't go on. Ask the client to invite the talent again.",
    } as const;
    super({ title: "This can't be reopened", message: `${messages[because]} Nothing was changed.` });
  }
}

/** Tags sort people; with very many of them they sort nobody. */
export class TooManyTags extends Conflict {
  constructor(membershipId: string) {
    super({ title: 'There are twenty tags already', message: 'Remove one before you add another. Nothing was added.', wayOn: { label: 'Back to the member', path: talentCloudsPaths.member(membershipId) } });
  }
}
