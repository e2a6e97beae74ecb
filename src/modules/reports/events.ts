import { DomainEvent } from '../../platform/events/index.js';

/** Somebody of a client reminded whoever keeps a journey waiting: the talent, or a colleague in charge. `progressId` is the contract or the membership. */
export class BlockerReminded extends DomainEvent<{
  progressId: string;
  clientId: string;
  blocker: 'talent' | 'colleague';
  stage: string;
  because: string | null;
  remindedById: string;
  at: string;
}> {
  static override readonly eventName = 'reports.blocker-reminded';
}
