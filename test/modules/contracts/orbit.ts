import { randomUUID } from 'node:crypto';
import { Agencies } from '../../../src/modules/agencies/index.js';
import { Contracts, type TermsInput } from '../../../src/modules/contracts/index.js';
import { InvitationAccepted } from '../../../src/modules/invitations/events.js';
import { ChecklistCleared } from '../../../src/modules/onboarding/events.js';
import { Events } from '../../../src/platform/events/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import { someTerms, type Meridian } from './meridian.js';

export const tomasz = 'tomasz@orbit.example';
export const mira = 'mira@orbit.example';
export const piotr = 'piotr@orbit.example';

/** Orbit Studio, to which Meridian Labs offers work: Tomasz owns it, Mira manages it, Piotr works for it. */
export class Orbit {
  agencyId = '';
  tomaszId = '';

  constructor(readonly meridian: Meridian) {}

  async open(): Promise<void> {
    this.tomaszId = await this.meridian.person('Tomasz Król', tomasz);
    this.agencyId = await this.found('Orbit Studio', this.tomaszId);
    await this.join(await this.meridian.person('Mira Nowak', mira), 'manager');
    await this.join(await this.meridian.person('Piotr Zając', piotr), 'member');
  }

  found(name: string, ownerId: string): Promise<string> {
    return this.transaction(() => this.meridian.test.app.get(Agencies).found({ name, ownerId }));
  }

  async join(personId: string, role: 'manager' | 'member'): Promise<void> {
    const { database, clock } = this.meridian.test;
    await database.execute('INSERT INTO agencies.members (agency_id, person_id, role, added_at) VALUES ($1, $2, $3, $4)', [this.agencyId, personId, role, clock.now()]);
  }

  /** Its listing becomes public, as the button *Confirm agency* makes it. */
  publish(): Promise<void> {
    return this.transaction(() => this.meridian.test.app.get(Agencies).publish(this.agencyId, this.tomaszId));
  }

  /** An offer as Orbit has it before it after Tomasz accepted the invitation. */
  async offer(terms: Partial<TermsInput> = {}): Promise<string> {
    const { app, clock } = this.meridian.test;
    const { clientId, danaId } = this.meridian;
    const at = clock.now();
    return this.transaction(async () => {
      const about = { clientId, hiringManagerId: danaId, audience: 'agency' as const, at };
      const contractId = await app.get(Contracts).draft({ ...someTerms, ...terms }, about);
      await app.get(Events).publish(
        new InvitationAccepted({
          invitationId: randomUUID(), clientId, kind: 'agency-contract', contractId, cloudId: null, personId: this.tomaszId, agencyId: this.agencyId,
          invitedById: danaId, planKey: null, planVersion: null, at: at.toISOString(),
        }),
      );
      return contractId;
    });
  }

  async cleared(contractId: string): Promise<void> {
    const { app, clock } = this.meridian.test;
    const { clientId } = this.meridian;
    const facts = { checklistId: randomUUID(), contractId, membershipId: null, clientId, personId: null, agencyId: this.agencyId, taskCount: 1, at: clock.now().toISOString() };
    await this.transaction(() => app.get(Events).publish(new ChecklistCleared(facts)));
  }

  async stepOf(contractId: string, key: string): Promise<string | undefined> {
    const step = await this.meridian.test.database.row<{ status: string }>('SELECT status FROM journeys.steps WHERE subject_id = $1 AND key = $2', [contractId, key]);
    return step?.status;
  }

  private transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.meridian.test.app.get(Transactions).run(work);
  }
}
