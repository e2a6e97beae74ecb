import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { actingClientOf } from '../../clients/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { InvitationNotOpen } from '../invitation.errors.js';
import { InvitationsRepository } from '../invitations.repository.js';

/** Throws a draft away. Nobody was invited by it, so nothing of the person it names has to stay. */
@Injectable()
export class DiscardDraft {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly audit: Audit,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, draftId: string): Promise<void> {
    const { id: clientId } = actingClientOf(viewer);
    const draft = await this.invitations.ofClient(clientId, draftId);
    if (draft.state !== 'draft') throw new InvitationNotOpen(draft.state);
    await this.invitations.removeDraft(draftId);
    await this.audit.append({ action: 'invitations.draft-discarded', tenantId: clientId, actorId: viewer.personId, subjectType: 'invitation', subjectId: draftId });
  }
}
