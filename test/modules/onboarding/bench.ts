import { Journeys } from '../../../src/modules/journeys/index.js';
import { Requirements, type NewRequirement } from '../../../src/modules/onboarding/index.js';
import { ProfileStepEnded } from '../../../src/modules/profiles/events.js';
import { CloudMembershipEnded, CloudMembershipOpened } from '../../../src/modules/talent-clouds/events.js';
import { TalentClouds } from '../../../src/modules/talent-clouds/index.js';
import { newId } from '../../../src/platform/database/index.js';
import { Events } from '../../../src/platform/events/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import type { Visitor } from '../../support/visitor.js';
import type { Meridian } from '../contracts/meridian.js';
import { aPicture, idDocument, meridianNda } from './checklist.js';

export const cloudName = 'Meridian Design Bench';

type Asked = Partial<NewRequirement> & Pick<NewRequirement, 'kind' | 'title' | 'reviewer'>;
type Talent = { personId: string; agencyId: null } | { personId: null; agencyId: string };

/** Meridian's talent cloud, and talent on the way into it, as the other modules say it. */
export class Bench {
  cloudId = '';

  constructor(readonly meridian: Meridian) {}

  async open(): Promise<void> {
    const { clientId, danaId } = this.meridian;
    this.cloudId = await this.transaction(() => this.get(TalentClouds).make({ clientId, name: cloudName, about: '', byId: danaId }));
  }

  async asks(...asked: Asked[]): Promise<void> {
    const { clientId } = this.meridian;
    await this.transaction(async () => {
      for (const [position, each] of asked.entries()) {
        await this.get(Requirements).add({ hint: 'What it takes', why: 'The law asks for it.', minutes: 3, ...each, clientId, position });
      }
    });
  }

  /** A membership whose profile is not begun. @returns its id */
  async joining(talent: Talent): Promise<string> {
    const { clientId, danaId } = this.meridian;
    const membershipId = newId();
    const at = this.meridian.test.clock.now();
    await this.transaction(async () => {
      await this.meridian.test.database.execute(
        `INSERT INTO talent_clouds.memberships (id, cloud_id, client_id, person_id, agency_id, state, came_by, invited_by_id, profile_step, opened_at)
         VALUES ($1, $2, $3, $4, $5, 'joining', 'invitation', $6, 'skippable', $7)`,
        [membershipId, this.cloudId, clientId, talent.personId, talent.agencyId, danaId, at],
      );
      const map = talent.agencyId === null ? 'freelancer-cloud' : 'agency-cloud';
      await this.get(Journeys).open({ map, subjectId: membershipId, clientId, ...talent, title: cloudName, at });
      await this.get(Events).publish(new CloudMembershipOpened({ ...this.about(membershipId, talent), invitedById: danaId }));
    });
    return membershipId;
  }

  /** What profiles does when the wizard is left for good. */
  async profileEnded(membershipId: string, talent: Talent): Promise<void> {
    const at = this.meridian.test.clock.now();
    const step = talent.agencyId === null ? 'create-profile' : 'create-agency-profile';
    await this.transaction(async () => {
      await this.get(Journeys).mark(membershipId, [{ key: step, status: 'skipped' }, { key: 'verification', status: 'current', since: at }]);
      await this.get(Events).publish(
        new ProfileStepEnded({ subjectId: membershipId, clientId: this.meridian.clientId, ...talent, outcome: 'skipped', at: at.toISOString() }),
      );
    });
  }

  async verifying(talent: Talent): Promise<string> {
    const membershipId = await this.joining(talent);
    await this.profileEnded(membershipId, talent);
    return membershipId;
  }

  ended(membershipId: string, talent: Talent): Promise<void> {
    return this.transaction(() => this.get(Events).publish(new CloudMembershipEnded({ ...this.about(membershipId, talent), why: 'left' })));
  }

  /** Uploads the ID document, from the page at `path`. */
  async upload(visitor: Visitor, path: string): Promise<void> {
    await visitor.open(path);
    await visitor.press(`Start task: ${idDocument.title}`);
    await visitor.press('Submit document', {}, await aPicture());
  }

  async sign(visitor: Visitor, path: string, name: string): Promise<void> {
    await visitor.open(path);
    await visitor.press(`Start task: ${meridianNda.title}`);
    await visitor.press('Sign document', { 'I agree to sign electronically': true, 'Type your full name': name });
  }

  /** The state of what hangs on a contract or a membership, and of its step of the journey. */
  async standing(subjectId: string, step = 'verification'): Promise<unknown[]> {
    const row = await this.meridian.test.database.row<{ state: string; status: string }>(
      `SELECT checklist.state, step.status FROM onboarding.checklists AS checklist
       JOIN journeys.steps AS step ON step.subject_id = coalesce(checklist.contract_id, checklist.membership_id) AND step.key = $2
       WHERE checklist.contract_id = $1 OR checklist.membership_id = $1`,
      [subjectId, step],
    );
    return [row?.state, row?.status];
  }

  private about(membershipId: string, talent: Talent): { membershipId: string; cloudId: string; clientId: string; at: string } & Talent {
    return { membershipId, cloudId: this.cloudId, clientId: this.meridian.clientId, ...talent, at: this.meridian.test.clock.now().toISOString() };
  }

  private get<T>(type: new (...args: never[]) => T): T {
    return this.meridian.test.app.get(type);
  }

  private transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.get(Transactions).run(work);
  }
}
