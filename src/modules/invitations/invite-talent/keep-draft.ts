import { Injectable } from '@nestjs/common';
import { actingClientOf } from '../../clients/index.js';
import { TalentClouds } from '../../talent-clouds/index.js';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { idFrom, newId } from '../../../platform/database/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { CloudNotThere, InvitationNotOpen } from '../invitation.errors.js';
import { Invitation } from '../invitation.entity.js';
import { partsOf } from '../invitation-kinds.js';
import { InvitationsRepository } from '../invitations.repository.js';
import { contractTargetKey } from './draft-terms.js';
import { termsOf } from './draft-input.js';
import type { OwnValue } from '../../contracts/index.js';
import { halfKept, type HalfFilledForm } from './half-filled.form.js';
import { setAsideOf, type InviteForm } from './invite.form.js';

/** Which draft is kept: the one that is changed, or the one that this very page makes, however often it is sent. */
export interface KeptDraft {
  readonly draftId: string | null;
  readonly formKey: string;
}

type InvitedTo = Pick<Invitation, 'title' | 'targetKey' | 'terms' | 'cloudId'>;

/** Keeps what was typed as a draft, so that nothing is lost on the way to *Send invitation* and back. */
@Injectable()
export class KeepDraft {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly clouds: TalentClouds,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, which: KeptDraft, form: InviteForm, ownValues: readonly OwnValue[] = []): Promise<string> {
    const client = actingClientOf(viewer);
    const invitation = await this.draft(viewer, which, form);
    Object.assign(invitation, {
      ...partsOf(form.kind),
      name: form.name,
      address: form.email,
      foldedAddress: foldAddress(form.email),
      personalMessage: form.personalMessage,
      setAside: setAsideOf(form),
      isComplete: true,
      ownValues: noneOrSome(ownValues),
    });
    Object.assign(invitation, invitation.target === 'cloud' ? await this.intoCloud(client.id, form.cloudId) : toContract(form));
    await this.invitations.refuseUnfit(invitation);
    await this.invitations.save(invitation);
    return invitation.id;
  }

  /** *Save draft*: keeps whatever there is, to be finished another day. It is nobody's duplicate until it says what it is. */
  @InTransaction()
  async half(viewer: Viewer, which: KeptDraft, form: HalfFilledForm, ownValues: readonly OwnValue[]): Promise<string> {
    const invitation = await this.draft(viewer, which, form);
    const kept = halfKept(form);
    Object.assign(invitation, { ...kept, foldedAddress: foldAddress(kept.address) ?? '', targetKey: '', cloudId: null, isComplete: false, ownValues: noneOrSome(ownValues) });
    await this.invitations.save(invitation);
    return invitation.id;
  }

  private async draft(viewer: Viewer, { draftId, formKey }: KeptDraft, form: InviteForm | HalfFilledForm): Promise<Invitation> {
    const client = actingClientOf(viewer);
    if (draftId === null) return this.ofPage(viewer, formKey, form);
    const invitation = await this.invitations.ofClient(client.id, draftId);
    if (invitation.state !== 'draft') throw new InvitationNotOpen(invitation.state);
    return invitation;
  }

  /** Somebody may go back to a page whose draft has gone out and invite the next person with it: that is another draft, and one however often it is sent. */
  private async ofPage(viewer: Viewer, formKey: string, form: InviteForm | HalfFilledForm): Promise<Invitation> {
    const made = { clientId: actingClientOf(viewer).id, invitedById: viewer.personId };
    const ids = [idFrom(made.clientId, formKey), idFrom(made.clientId, formKey, form)];
    for (const id of ids) {
      const found = await this.invitations.underId(made.clientId, id);
      if (found === null) return this.begin({ ...made, id });
      if (found.state === 'draft') return found;
    }
    return this.begin({ ...made, id: newId() });
  }

  /** Only a cloud of this client, and only while it stands. */
  private async intoCloud(clientId: string, cloudId: string): Promise<InvitedTo> {
    const cloud = (await this.clouds.ofClient(clientId)).find((each) => each.cloudId === cloudId);
    if (!cloud) throw new CloudNotThere();
    return { title: cloud.name, targetKey: cloud.cloudId, terms: null, cloudId: cloud.cloudId };
  }

  private begin(draft: Pick<Invitation, 'id' | 'clientId' | 'invitedById'>): Invitation {
    return Object.assign(new Invitation(), { ...draft, state: 'draft', createdAt: this.clock.now() });
  }
}

/** Who notes nothing holds nothing: the index by which own values are found holds only those that have some. */
function noneOrSome(values: readonly OwnValue[]): readonly OwnValue[] | null {
  return values.length > 0 ? values : null;
}

function toContract(form: InviteForm): InvitedTo {
  const terms = termsOf(form);
  return { title: terms.projectName, targetKey: contractTargetKey(terms), terms, cloudId: null };
}
