import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '../src/modules/accounts/index.js';
import { AddClient } from '../src/modules/clients/add-client/add-client.js';
import { LeaveClient } from '../src/modules/clients/leave-client/leave-client.js';
import { InviteColleague } from '../src/modules/clients/people/invite-colleague.js';
import { AcceptOffer } from '../src/modules/contracts/accept-offer/accept-offer.js';
import { ContractsRepository } from '../src/modules/contracts/contracts.repository.js';
import { EndContract } from '../src/modules/contracts/end-contract/end-contract.js';
import type { TermsInput } from '../src/modules/contracts/index.js';
import { ProposeTerms } from '../src/modules/contracts/propose-terms/propose-terms.js';
import { sameTerms } from '../src/modules/contracts/terms.entity.js';
import { AskForChange } from '../src/modules/contracts/ask-for-change/ask-for-change.js';
import { ConfirmContract } from '../src/modules/contracts/review-contract/confirm-contract.js';
import { ActivateAccount } from '../src/modules/invitations/activate-account/activate-account.js';
import { InviteTalent } from '../src/modules/invitations/invite-talent/invite-talent.js';
import { KeepDraft } from '../src/modules/invitations/invite-talent/keep-draft.js';
import { AcceptInvitation } from '../src/modules/invitations/accept-invitation/accept-invitation.js';
import type { AgencyChoice } from '../src/modules/invitations/accept-invitation/agency-choice.js';
import type { InvitationKind } from '../src/modules/invitations/invitation-kinds.js';
import { PostMessage } from '../src/modules/messaging/post-message/post-message.js';
import { AcknowledgeText } from '../src/modules/onboarding/acknowledge/acknowledge-text.js';
import { CompleteClientTask } from '../src/modules/onboarding/client-tasks/complete-client-task.js';
import { RetireRequirement } from '../src/modules/onboarding/keep-requirements/retire/retire-requirement.js';
import { HandOverTask } from '../src/modules/onboarding/hand-over-task/hand-over-task.js';
import { Requirements } from '../src/modules/onboarding/index.js';
import type { NewRequirement } from '../src/modules/onboarding/index.js';
import { DecideReview } from '../src/modules/onboarding/review-tasks/decide-review.js';
import { platformDesk } from '../src/modules/onboarding/review-tasks/review-desk.js';
import { SignDocument } from '../src/modules/onboarding/sign-document/sign-document.js';
import { SubmitDocument } from '../src/modules/onboarding/upload-document/submit-document.js';
import { TalentClouds } from '../src/modules/talent-clouds/index.js';
import type { MovableClock } from '../src/platform/clock/index.js';
import { Clock } from '../src/platform/clock/index.js';
import { Database, newId } from '../src/platform/database/index.js';
import { Delivery } from '../src/platform/events/index.js';
import { MailSender } from '../src/platform/mail/index.js';
import type { ClientRole } from '../src/platform/security/index.js';
import { Transactions } from '../src/platform/transactions/index.js';
import { demoPassword } from './demo-people.js';
import { viewer, type Member, type Person } from './members.js';
import { withSpecimenCard, withSpecimenCertificate } from './specimen.js';
import { taskOf } from './task-of.js';
import { blankTerms, newDraft, typedOffer, type Invitee, type Offer, type Typed } from './typed-offer.js';

export { viewer, type Member, type Person } from './members.js';
export type { Invitee, Offer } from './typed-offer.js';

/** A small language for making a world: people press the same buttons here as on the pages, at times of our choosing. */
export class World {
  private passwordHash: string | null = null;

  constructor(private readonly app: Pick<INestApplicationContext, 'get'>) {}

  /** Sets the clock: so many days ago, at an hour and minute in UTC. */
  at(daysAgo: number, time: string): void {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const day = new Date();
    day.setUTCDate(day.getUTCDate() - daysAgo);
    day.setUTCHours(hours, minutes, 0, 0);
    // Nothing of the demo's past may lie in the future, whatever the hour it is started at.
    const latest = Date.now() - 60_000;
    this.get<MovableClock>(Clock).standAt(new Date(Math.min(day.getTime(), latest)));
  }

  /** A number of hours before the present moment. */
  hoursAgo(hours: number): void {
    this.get<MovableClock>(Clock).standAt(new Date(Date.now() - hours * 3_600_000));
  }

  now(): void {
    this.get<MovableClock>(Clock).reset();
  }

  /** A day from today, as `2026-02-03`. */
  day(fromToday: number): string {
    return new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
  }

  /** Brings everything that waits to its listeners and mails. */
  async settle(): Promise<void> {
    while ((await this.get(Delivery).deliverDue()) + (await this.get(MailSender).sendDue()) > 0);
  }

  async person(fullName: string, email: string, details: { isAdmin?: boolean } = {}): Promise<Person> {
    const passwordHash = await this.hash();
    const at = this.get(Clock).now();
    const personId = await this.get(Transactions).run(() => this.get(Accounts).activate({ fullName, address: email, passwordHash, at, ...details }));
    return { personId, fullName, email };
  }

  async client(admin: Person, name: string, plan: string, owner: Person): Promise<Member> {
    await this.get(AddClient).run({ ...viewer(admin), isAdmin: true }, { name, plan, owner: owner.email });
    const row = await this.get(Database).row<{ id: string }>('SELECT id FROM clients.clients WHERE name = $1', [name]);
    return { ...owner, client: { id: row?.id ?? '', name, role: 'owner' } };
  }

  async colleague(owner: Member, person: Person, role: ClientRole): Promise<void> {
    await this.get(Database).execute(
      `INSERT INTO clients.members (client_id, person_id, role, is_active, added_at) VALUES ($1, $2, $3, true, $4)`,
      [owner.client.id, person.personId, role, this.get(Clock).now()],
    );
  }

  /** Somebody is asked to join, and has not answered yet. */
  async invitesColleague(owner: Member, address: string, role: ClientRole): Promise<void> {
    await this.get(InviteColleague).run(viewer(owner), { address, role });
  }

  /** Somebody leaves, and a colleague takes over. */
  async leaves(member: Member, successor: Person): Promise<void> {
    await this.get(LeaveClient).run(viewer(member), member.personId, successor.personId);
  }

  async asks(owner: Member, requirements: readonly Omit<NewRequirement, 'clientId'>[]): Promise<void> {
    for (const requirement of requirements) await this.get(Requirements).add({ ...requirement, clientId: owner.client.id });
  }

  /** The client no longer asks for it; who was asked already still is. */
  async stopsAsking(owner: Member, title: string): Promise<void> {
    const asked = await this.get(Database).row<{ id: string }>('SELECT id FROM onboarding.requirements WHERE client_id = $1 AND title = $2', [owner.client.id, title]);
    await this.get(RetireRequirement).run(viewer(owner), asked?.id ?? '');
  }

  /** A talent cloud of a client's. @returns its id */
  makesCloud(member: Member, name: string, about = ''): Promise<string> {
    const { client, personId } = member;
    return this.get(Transactions).run(() => this.get(TalentClouds).make({ clientId: client.id, name, about, byId: personId }));
  }

  /** Invites a freelancer to a contract and sends the mail. @returns the invitation's id */
  invites(member: Member, invitee: Invitee, offer: Offer): Promise<string> {
    return this.sends(member, { ...invitee, kind: 'freelancer-contract' }, typedOffer(offer));
  }

  /** The same for an agency; the invitee is the person who answers for it. */
  invitesAgency(member: Member, invitee: Invitee, offer: Offer): Promise<string> {
    return this.sends(member, { ...invitee, kind: 'agency-contract' }, typedOffer(offer));
  }

  /** Invites a freelancer or an agency into a talent cloud. @returns the invitation's id */
  invitesToCloud(member: Member, invitee: Invitee, cloudId: string, { audience, message }: { audience: 'freelancer' | 'agency'; message: string }): Promise<string> {
    return this.sends(member, { ...invitee, kind: `${audience}-cloud` }, { ...blankTerms, cloudId, personalMessage: message });
  }

  /**
   * The invited person takes the invitation up, as a new account; an agency says what it is called.
   * @returns the person, with what their journey hangs on: `subjectId`, and the same as `contractId` where it is a contract
   */
  async activates(invitationId: string, fullName: string, email: string, agencyName: string | null = null): Promise<Person & { contractId: string; subjectId: string }> {
    const passwordHash = await this.hash();
    const account = { fullName, passwordHash, provedAddress: email, agencyName };
    const { personId, subjectId } = await this.get(ActivateAccount).run(invitationId, account, () => Promise.resolve());
    return { personId: personId ?? '', fullName, email, contractId: subjectId, subjectId };
  }

  /** Somebody with an account accepts. @returns what the journey hangs on: the contract or the membership */
  async accepts(invitationId: string, person: Person, agency: AgencyChoice | null = null): Promise<string> {
    const { subjectId } = await this.get(AcceptInvitation).run(person.personId, invitationId, agency);
    return subjectId;
  }

  async confirms(person: Person, contractId: string): Promise<void> {
    await this.get(ConfirmContract).run(viewer(person), contractId, 1);
  }

  async asksForChange(person: Person, contractId: string, term: 'pay' | 'weekly-limit', message: string): Promise<void> {
    await this.get(AskForChange).run(viewer(person), contractId, { term, message });
  }

  async uploadsCard(person: Person, contractId: string): Promise<void> {
    const taskId = await taskOf(this.get(Database), contractId, 'upload');
    await withSpecimenCard(person.fullName, (file) => this.get(SubmitDocument).run(viewer(person), taskId, { file, note: '' }));
  }

  async uploadsCertificate(person: Person, contractId: string, title: string): Promise<void> {
    const taskId = await taskOf(this.get(Database), contractId, 'upload', title);
    await withSpecimenCertificate(person.fullName, (file) => this.get(SubmitDocument).run(viewer(person), taskId, { file, note: '' }));
  }

  async signs(person: Person, contractId: string): Promise<void> {
    const taskId = await taskOf(this.get(Database), contractId, 'sign');
    await this.get(SignDocument).run(viewer(person), taskId, { typedName: person.fullName, ipAddress: '203.0.113.7', userAgent: 'Mozilla/5.0 (Android 9; Mobile)' });
  }

  async acknowledges(person: Person, contractId: string): Promise<void> {
    await this.get(AcknowledgeText).run(viewer(person), await taskOf(this.get(Database), contractId, 'acknowledge'));
  }

  async approvesBudget(member: Member, contractId: string, note: string): Promise<void> {
    await this.get(CompleteClientTask).run(viewer(member), await taskOf(this.get(Database), contractId, 'client'), note);
  }

  /** A member hands the client's own task of a contract to a colleague. */
  async handsOver(member: Member, contractId: string, { to, note }: { to: Person; note: string }): Promise<void> {
    await this.get(HandOverTask).run(viewer(member), await taskOf(this.get(Database), contractId, 'client'), { toId: to.personId, note });
  }

  /** An admin approves whatever of a contract waits for review. */
  async approvesAll(admin: Person, contractId: string): Promise<void> {
    const waiting = await this.get(Database).rows<{ id: string; submission: number }>(
      `SELECT t.id, t.submission_count AS submission FROM onboarding.tasks t JOIN onboarding.checklists c ON c.id = t.checklist_id
       WHERE c.contract_id = $1 AND t.state = 'submitted' AND t.reviewer = 'admin'`,
      [contractId],
    );
    for (const { id, submission } of waiting) {
      await this.get(DecideReview).run({ ...viewer(admin), isAdmin: true }, platformDesk, { taskId: id, verdict: 'approve', reason: '', howToFix: '', until: '', submission });
    }
  }

  async acceptsOffer(person: Person, contractId: string, message: string): Promise<void> {
    await this.get(AcceptOffer).run(viewer(person), contractId, message);
  }

  async writes(person: Person, contractId: string, text: string): Promise<void> {
    const room = await this.get(Database).row<{ id: string }>('SELECT id FROM messaging.rooms WHERE contract_id = $1', [contractId]);
    await this.get(PostMessage).run(viewer(person), { roomId: room?.id ?? '', text, formKey: newId() });
  }

  /** The client ends a contract today. */
  async endsContract(member: Member, contractId: string, reason: string): Promise<void> {
    await this.get(EndContract).byClient(viewer(member), contractId, { lastDay: this.get(Clock).today(), reason });
  }

  /** The client proposes other terms for a contract that runs; the talent has not answered. */
  async proposes(member: Member, contractId: string, changes: Partial<TermsInput>, note: string): Promise<void> {
    const agreed = await this.get(ContractsRepository).termsOf(contractId, 1);
    await this.get(ProposeTerms).run(viewer(member), { contractId, basedOn: 1, terms: { ...sameTerms(agreed), ...changes }, note });
  }

  get<T>(token: abstract new (...parameters: never[]) => T): T;
  get<T>(token: unknown): T;
  get(token: unknown): unknown {
    return this.app.get(token as never, { strict: false });
  }

  private async sends(member: Member, { fullName, email, kind }: Invitee & { kind: InvitationKind }, typed: Typed): Promise<string> {
    const invitationId = await this.get(KeepDraft).run(viewer(member), newDraft(), { ...typed, kind, name: fullName, email });
    await this.get(InviteTalent).run(viewer(member), invitationId);
    await this.settle();
    return invitationId;
  }

  /** The one password of the demo, hashed once: everybody has it, and Argon2 is slow on purpose. */
  private async hash(): Promise<string> {
    this.passwordHash ??= await this.get(Accounts).hashPassword(demoPassword);
    return this.passwordHash;
  }
}
