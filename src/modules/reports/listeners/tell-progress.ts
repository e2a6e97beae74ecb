import { Injectable } from '@nestjs/common';
import type { AfterCommitListener, DomainEvent } from '../../../platform/events/index.js';
import { KeepProgress } from '../keep-progress/keep-progress.js';

/** What an event of the way aboard is about; the first of these that it names. */
interface About {
  readonly contractId?: string | null;
  readonly membershipId?: string | null;
  readonly invitationId?: string;
  readonly subjectId?: string;
  readonly agencyId?: string | null;
}

/** The reaction to everything that moves somebody on: their row is told anew, all rows of a batch in one statement. */
@Injectable()
export abstract class TellProgress<E extends DomainEvent<About>> implements AfterCommitListener<E> {
  constructor(private readonly progress: KeepProgress) {}

  async handle(events: readonly E[]): Promise<void> {
    await this.progress.tell([...new Set(events.flatMap(({ data }) => subjectsOf(data)))]);
  }
}

/** An accepted invitation into a cloud has no row of its own any more, so it is told beside the membership. */
function subjectsOf({ contractId, membershipId, invitationId, subjectId, agencyId }: About): string[] {
  return [contractId ?? membershipId ?? invitationId ?? subjectId ?? agencyId].filter((id) => typeof id === 'string');
}
