import { contractsPaths } from '../../contracts/contracts.paths.js';
import { Conflict } from '../../../platform/errors/index.js';
import { opportunitiesPaths } from '../opportunities.paths.js';

/** The day up to which members may answer lies behind. */
export class AnswerDayIsOver extends Conflict {
  constructor(opportunityId: string) {
    super({
      title: 'The last day for answers is over',
      message: 'Choose a later day, then post it. Nobody was told.',
      wayOn: { label: 'Change the opportunity', path: opportunitiesPaths.edit(opportunityId) },
    });
  }
}

/** The client tries to end what it withdrew. */
export class OpportunityHasEnded extends Conflict {
  constructor(opportunityId: string) {
    super({
      title: 'This opportunity is withdrawn already',
      message: 'Nothing was changed, and nobody was told anew.',
      wayOn: { label: 'See the opportunity', path: opportunitiesPaths.clientOpportunity(opportunityId) },
    });
  }
}

/** What was withdrawn becomes no offer. */
export class OpportunityIsWithdrawn extends Conflict {
  constructor(opportunityId: string) {
    super({
      title: 'This opportunity is withdrawn',
      message: 'Everybody who answered was told that nothing will come of it. No offer was sent.',
      wayOn: { label: 'See the opportunity', path: opportunitiesPaths.clientOpportunity(opportunityId) },
    });
  }
}

/** A member answers after the end. */
export class NoMoreAnswers extends Conflict {
  constructor(opportunityId: string) {
    super({
      title: 'This opportunity takes no more answers',
      message: 'It ended before you answered. Nothing was sent, and what you said earlier stays as it was.',
      wayOn: { label: 'See the opportunity', path: opportunitiesPaths.opportunity(opportunityId) },
    });
  }
}

/** An answer that became an offer stays as it is: the offer itself is answered now. */
export class AnswerBecameOffer extends Conflict {
  constructor(contractId: string) {
    super({
      title: 'You have an offer for this already',
      message: 'Your answer stays as it was. You can accept the offer, ask for a change, or leave it.',
      wayOn: { label: 'See the offer', path: contractsPaths.contract(contractId) },
    });
  }
}

/** They changed their mind while the client wrote the offer. */
export class NoLongerInterested extends Conflict {
  constructor(opportunityId: string) {
    super({
      title: 'They said “not now” meanwhile',
      message: 'No offer was sent.',
      wayOn: { label: 'See the answers', path: opportunitiesPaths.clientOpportunity(opportunityId) },
    });
  }
}

/** They left, or were removed. */
export class NoLongerMember extends Conflict {
  constructor() {
    super({
      title: 'They are no longer in any of your talent clouds',
      message: 'No offer was sent. You can invite them anew.',
      wayOn: { label: 'Opportunities', path: opportunitiesPaths.clientOpportunities },
    });
  }
}
