import { keepsHalf, namesApprovers } from '../../../seeds/before-sending.js';
import { draftedQuestions } from '../../../seeds/demo-requirements.js';
import { followsUpAll } from '../../../seeds/follow-ups.js';
import { checksList, sendsList } from '../../../seeds/imports.js';
import { World } from '../../../seeds/world.js';
import type { Member, Offer, Person } from '../../../seeds/world.js';
import type { TestApp } from '../../support/app.js';

/** A client with everything it can have: people in each role and one awaited, invitations, contracts at each stage, a room, a talent cloud, an agency. */
export interface Tenant {
  readonly owner: Member;
  readonly manager: Person;
  readonly reviewer: Person;
  readonly finance: Person;
  /** Handed everything in; waits for review. */
  readonly waiting: Person & { contractId: string };
  /** Works already, and has a room. */
  readonly working: Person & { contractId: string };
  /** Invited, and never answered. */
  readonly invited: { invitationId: string; email: string };
}

/** How a tenant's things are called; `word` stands in every text that somebody can type. */
export interface TenantWords {
  readonly word: string;
  readonly domain: string;
}

/** Two clients in one Gangway, and the admin who let them in. */
export class Town {
  readonly world: World;
  private admin: Person | null = null;

  constructor(readonly testing: TestApp) {
    this.world = new World(testing.app);
  }

  async sam(): Promise<Person> {
    this.admin ??= await this.world.person('Sam Reyes', 'sam@gangway.example', { isAdmin: true });
    return this.admin;
  }

  async tenant(words: TenantWords): Promise<Tenant> {
    const { world } = this;
    const { word, domain } = words;
    const owner = await world.client(await this.sam(), `${word} Works`, 'business', await world.person(`Olga ${word}`, `olga@${domain}`));
    const reviewer = await world.person(`Rita ${word}`, `rita@${domain}`);
    const finance = await world.person(`Finn ${word}`, `finn@${domain}`);
    const manager = await world.person(`Hanna ${word}`, `hanna@${domain}`);
    await world.colleague(owner, reviewer, 'reviewer');
    await world.colleague(owner, finance, 'finance');
    await world.colleague(owner, manager, 'hiring manager');
    await world.invitesColleague(owner, `nora@${domain}`, 'reviewer');
    const working = await this.talent(owner, words, 'Wanda');
    await world.confirms(working, working.contractId);
    await world.settle();
    await world.acceptsOffer(working, working.contractId, `Hello from ${word}`);
    await world.proposes(owner, working.contractId, { scope: `Proposed scope ${word}` }, `Proposal ${word}`);
    await this.asksForThings(owner, word);
    const waiting = await this.talent(owner, words, 'Walt');
    await this.handsIn({ owner, reviewer }, waiting, word);
    await this.bench(owner, words);
    await checksList(world, owner, `${word}.csv`, [['Freelancer to a talent cloud', `Ilse ${word}`, `ilse@${domain}`, `Message ${word}`, `Bench ${word}`], ['Nobody', `Ian ${word}`, `ian@${domain}`]]);
    const email = `ivan@${domain}`;
    const invitationId = await world.invites(owner, { fullName: `Ivan ${word}`, email }, offerOf(word, 'Third'));
    await followsUpAll(world, owner, 'resend', { search: email });
    await this.notOutYet(owner, reviewer, words);
    return { owner, manager, reviewer, finance, waiting, working, invited: { invitationId, email } };
  }

  /** A talent cloud with a freelancer on the way into it, and an agency among the tasks of a contract. */
  private async bench(owner: Member, { word, domain }: TenantWords): Promise<void> {
    const cloudId = await this.world.makesCloud(owner, `Bench ${word}`, `About ${word}`);
    const mia = { fullName: `Mia ${word}`, email: `mia@${domain}` };
    await this.world.activates(await this.world.invitesToCloud(owner, mia, cloudId, { audience: 'freelancer', message: `Message ${word}` }), mia.fullName, mia.email);
    const agnes = { fullName: `Agnes ${word}`, email: `agnes@${domain}` };
    const { contractId, ...person } = await this.world.activates(await this.world.invitesAgency(owner, agnes, offerOf(word, 'Fourth')), agnes.fullName, agnes.email, `${word} Agency`);
    await this.world.confirms(person, contractId);
  }

  /** A half-filled draft, and an invitation and a list that wait for the reviewer's yes; whatever is sent later needs none. */
  private async notOutYet(owner: Member, reviewer: Person, { word, domain }: TenantWords): Promise<void> {
    await keepsHalf(this.world, owner, { fullName: `Dora ${word}`, email: `dora@${domain}` }, `Sixth project ${word}`);
    await namesApprovers(this.world, owner, [reviewer]);
    await this.world.invites(owner, { fullName: `Anna ${word}`, email: `anna@${domain}` }, offerOf(word, 'Fifth'));
    // Names are as long as the form allows; the other texts say everything.
    const crew = ['Freelancer to a contract', `Lars ${word}`.slice(0, 120), `lars@${domain}`, `Message ${word}`, '', `Seventh project ${word}`.slice(0, 120), `Scope ${word}`, 'Hourly', '40.00', '', 'USD', this.world.day(20)];
    await sendsList(this.world, owner, await checksList(this.world, owner, `Crew ${word}.csv`, [crew]));
    await namesApprovers(this.world, owner, []);
  }

  private async asksForThings(owner: Member, word: string): Promise<void> {
    const about = { hint: `Hint ${word}`, why: `Why ${word}`, minutes: 3 };
    await this.world.asks(owner, [
      { ...about, kind: 'upload', title: `Card ${word}`, reviewer: 'admin', position: 1 },
      { ...about, kind: 'sign', title: `Secrecy ${word}`, reviewer: 'admin', position: 2, body: `Text ${word}` },
      { ...about, kind: 'client', title: `Budget ${word}`, reviewer: 'nobody', position: 3 },
      { ...about, kind: 'acknowledge', title: `Rules ${word}`, reviewer: 'client', position: 4, body: `Rules of ${word}` },
    ]);
    await draftedQuestions(this.world, owner);
  }

  private async handsIn({ owner, reviewer }: { owner: Member; reviewer: Person }, waiting: Person & { contractId: string }, word: string): Promise<void> {
    await this.world.confirms(waiting, waiting.contractId);
    await this.world.uploadsCard(waiting, waiting.contractId);
    await this.world.signs(waiting, waiting.contractId);
    await this.world.acknowledges(waiting, waiting.contractId);
    await this.world.handsOver(owner, waiting.contractId, { to: reviewer, note: `Please ${word}` });
    await this.world.approvesBudget(owner, waiting.contractId, `Note ${word}`);
    await this.world.settle();
  }

  private async talent(owner: Member, { word, domain }: TenantWords, firstName: string): Promise<Person & { contractId: string }> {
    const fullName = `${firstName} ${word}`;
    const email = `${firstName.toLowerCase()}@${domain}`;
    const invitationId = await this.world.invites(owner, { fullName, email }, offerOf(word, firstName));
    return this.world.activates(invitationId, fullName, email);
  }
}

function offerOf(word: string, which: string): Offer {
  return {
    projectName: `${which} project ${word}`,
    scope: `Scope ${word}`,
    contractKind: 'hourly',
    rate: '85.00',
    weeklyLimit: '30',
    startsOn: '2027-03-01',
    paymentTerms: `Terms ${word}`,
    message: `Message ${word}`,
  };
}
