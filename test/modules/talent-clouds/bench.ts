import { randomUUID } from 'node:crypto';
import { Agencies } from '../../../src/modules/agencies/index.js';
import { InvitationAccepted } from '../../../src/modules/invitations/events.js';
import { ChecklistCleared, ChecklistRejected } from '../../../src/modules/onboarding/events.js';
import { TalentClouds } from '../../../src/modules/talent-clouds/index.js';
import { Events, type DomainEvent } from '../../../src/platform/events/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { Meridian } from '../contracts/meridian.js';

/** Meridian Labs with its talent cloud, and what other modules say about those who come into it. */
export class Bench extends Meridian {
  cloudId = '';

  override async open(): Promise<void> {
    await super.open();
    this.cloudId = await this.cloud('Meridian Design Bench');
  }

  cloud(name: string, clientId = this.clientId): Promise<string> {
    const { app } = this.test;
    return app.get(Transactions).run(() => app.get(TalentClouds).make({ clientId, name, about: `What ${name} is for`, byId: this.danaId }));
  }

  agency(name: string, ownerId: string): Promise<string> {
    const { app } = this.test;
    return app.get(Transactions).run(() => app.get(Agencies).found({ name, ownerId }));
  }

  /** What invitations say when somebody accepts. @returns the membership's id */
  async joins(personId: string, { agencyId = null, cloudId = this.cloudId, clientId = this.clientId }: { agencyId?: string | null; cloudId?: string; clientId?: string } = {}): Promise<string> {
    const at = this.test.clock.now().toISOString();
    const kind = agencyId === null ? 'freelancer-cloud' : 'agency-cloud';
    const about = { invitationId: randomUUID(), clientId, kind, contractId: null, cloudId, personId, agencyId, invitedById: this.danaId, planKey: null, planVersion: null, at };
    await this.say(new InvitationAccepted(about));
    const row = await this.test.database.row<{ id: string }>(
      'SELECT membership_id AS id FROM talent_clouds.membership_cards WHERE cloud_id = $1 AND coalesce(agency_id, person_id) = $2 ORDER BY membership_id DESC LIMIT 1',
      [cloudId, agencyId ?? personId],
    );
    return row?.id ?? '';
  }

  /** What onboarding says when everything that the cloud asks for is confirmed. */
  async isCleared(membershipId: string): Promise<void> {
    await this.say(new ChecklistCleared({ ...(await this.checklist(membershipId)), taskCount: 1 }));
  }

  async isRejected(membershipId: string, reason: string): Promise<void> {
    await this.say(new ChecklistRejected({ ...(await this.checklist(membershipId)), reason, byId: this.danaId }));
  }

  /** Somebody who is in the cloud, ready to hire. @returns the membership's id */
  async member(personId: string, options: { agencyId?: string | null; cloudId?: string; clientId?: string } = {}): Promise<string> {
    const membershipId = await this.joins(personId, options);
    await this.isCleared(membershipId);
    return membershipId;
  }

  async membership(membershipId: string): Promise<Record<string, unknown>> {
    const row = await this.test.database.row<Record<string, unknown>>('SELECT * FROM talent_clouds.membership_cards WHERE membership_id = $1', [membershipId]);
    if (!row) throw new Error(`There is no membership ${membershipId}.`);
    return row;
  }

  say(event: DomainEvent): Promise<void> {
    const { app } = this.test;
    return app.get(Transactions).run(() => app.get(Events).publish(event));
  }

  private async checklist(membershipId: string): Promise<ConstructorParameters<typeof ChecklistCleared>[0]> {
    const { client_id: clientId, person_id: personId, agency_id: agencyId } = await this.membership(membershipId);
    const about = { checklistId: randomUUID(), contractId: null, membershipId, clientId, personId, agencyId, taskCount: 1, at: this.test.clock.now().toISOString() };
    return about as unknown as ConstructorParameters<typeof ChecklistCleared>[0];
  }
}
