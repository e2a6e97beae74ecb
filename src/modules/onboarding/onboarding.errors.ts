import { Conflict, Forbidden, NotFound } from '../../platform/errors/index.js';
import { contractsPaths } from '../contracts/contracts.paths.js';
import { profilesPaths } from '../profiles/profiles.paths.js';
import { clientTasksPaths, outstandingPaths, requirementsPaths } from './onboarding.paths.js';
import type { Subject } from './subject.js';

/** The steps come in order: nothing is submitted before the contract is read and confirmed, or the profile over with. */
export class TasksNotOpenYet extends Forbidden {
  constructor({ contractId, membershipId }: Subject) {
    super({
      title: 'Your tasks are not open yet',
      message: contractId === null ? 'Finish or skip your profile first; your tasks open right after.' : 'Read and confirm your contract first; your tasks open right after.',
      wayOn:
        contractId === null
          ? { label: 'Your profile', path: profilesPaths.wizard(membershipId ?? '') }
          : { label: 'Review your contract', path: contractsPaths.review(contractId) },
    });
  }
}

/** The offer is over, so nothing more can be sent in for it. */
export class OnboardingOver extends Conflict {
  constructor() {
    super({
      title: 'This is over',
      message: 'The contract, offer or talent cloud that these tasks belong to is over or no longer open to you, so there is nothing more to send. Nothing was kept.',
      wayOn: { label: 'My jobs', path: contractsPaths.jobs },
    });
  }
}

/** Nobody waits for this any more, so the client has nothing to do either. */
export class ClientTaskOver extends Conflict {
  constructor() {
    super({
      title: 'This is over',
      message: 'The offer or cloud this task belongs to is no longer open, so there is nothing left to do.',
      wayOn: { label: 'Tasks waiting for us', path: clientTasksPaths.list },
    });
  }
}

/** A colleague was faster. */
export class ClientTaskDone extends Conflict {
  constructor() {
    super({
      title: 'This is done already',
      message: 'Somebody has done this task in the meantime. Nothing was changed.',
      wayOn: { label: 'Tasks waiting for us', path: clientTasksPaths.list },
    });
  }
}

/** Two reviewers had the same item open; the first decision stands. */
export class ReviewAlreadyDecided extends Conflict {
  constructor(queuePath: string) {
    super({
      title: 'Somebody else was faster',
      message: 'This item has been decided already. Nothing was changed by your answer.',
      wayOn: { label: 'Back to the reviews', path: queuePath },
    });
  }
}

/** The platform's own last look has nobody to go back to. */
export class CannotBeSentBack extends Conflict {
  constructor(queuePath: string) {
    super({
      title: 'There is nobody to send this back to',
      message: 'Confirm details is the last look of the platform itself: approve it, or reject with a reason.',
      wayOn: { label: 'Back to the reviews', path: queuePath },
    });
  }
}

/** A refusal is taken back where it was made. */
export class NotRefusedHere extends Conflict {
  constructor() {
    super({ title: "This can't be reopened", message: 'Nothing was rejected here, or it is decided in another way by now. Nothing was changed.' });
  }
}

/** An offer or an invitation that nobody at the client looks after leads nowhere. */
export class NobodyInCharge extends Conflict {
  constructor() {
    super({
      title: "This can't be reopened",
      message: 'Whoever made the offer or sent the invitation has left the client meanwhile, so nobody would look after it. Ask the client to invite the talent again. Nothing was changed.',
    });
  }
}

/** Nobody reviews people whom they invited or whose contract they manage. */
export class OwnInviteeExcluded extends Forbidden {
  constructor(queuePath: string) {
    super({
      title: 'You invited this person',
      message: 'Somebody else has to review people whom you invited yourself, or whose contract you manage.',
      wayOn: { label: 'Back to the reviews', path: queuePath },
    });
  }
}

/** Whoever wanted to go on without it has got it meanwhile, or nobody waits for it any more. */
export class NothingOutstanding extends Conflict {
  constructor() {
    super({
      title: 'This is no longer to be sent in',
      message: 'It was sent in or settled in the meantime, or the offer or cloud that it belongs to is over. Nothing was changed.',
      wayOn: { label: 'What talent still has to send in', path: outstandingPaths.list },
    });
  }
}

/** The rule for reviews holds for what was never sent in, too. */
export class OwnInviteesTask extends Forbidden {
  constructor() {
    super({
      title: 'You invited this person',
      message: 'Somebody else has to decide what people need not send in whom you invited yourself, or whose contract you manage.',
      wayOn: { label: 'What talent still has to send in', path: outstandingPaths.list },
    });
  }
}

/** A client's desk is there only where its plan has reviewers of its own. */
export class NoOwnReviewers extends Forbidden {
  constructor() {
    super({
      title: 'Gangway reviews for you',
      message: 'On your plan, the reviewers of Gangway look at what people send in. Your own tasks stay with you.',
      wayOn: { label: 'Tasks waiting for us', path: clientTasksPaths.list },
    });
  }
}

/** A verb was used in a state that does not know it: two people or two clicks at once. */
export class TaskStateConflict extends Conflict {
  constructor(state: string, verb: string) {
    super({ title: 'This has changed in the meantime', message: `The task is already "${state}", so it cannot be ${verb} now. Nothing was changed.` });
  }
}

/** The same for a whole checklist. */
export class ChecklistStateConflict extends Conflict {
  constructor(state: string, verb: string) {
    super({ title: 'This has changed in the meantime', message: `The checklist is already "${state}", so it cannot be ${verb} now. Nothing was changed.` });
  }
}

/** Somebody else published, discarded or retired the requirement while it was on the screen. */
export class RequirementStateConflict extends Conflict {
  constructor() {
    super({
      title: 'This requirement has changed in the meantime',
      message: 'Somebody else published, discarded or retired it. Nothing was changed by your answer.',
      wayOn: { label: 'Back to the requirements', path: requirementsPaths.list },
    });
  }
}

/** More would make a checklist that nobody finishes. */
export class TooManyRequirements extends Conflict {
  constructor(most: number) {
    super({
      title: 'You have reached the limit',
      message: `A client can keep ${most} requirements. Retire one, or put two questions into one requirement.`,
      wayOn: { label: 'Back to the requirements', path: requirementsPaths.list },
    });
  }
}

/** For ParseUUIDPipe: what is no id at all is told like an unknown one. */
export const unknownId = { exceptionFactory: (): Error => new NotFound() };
