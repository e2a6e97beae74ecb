import { load } from 'cheerio';
import { World, type Member, type Person } from '../../../seeds/world.js';
import type { TestApp } from '../../support/app.js';
import { signedIn } from '../../support/sign-in.js';
import type { Visitor } from '../../support/visitor.js';

export const rosa = { fullName: 'Rosa Lindgren', email: 'rosa@example.net' };
export const tomasz = { fullName: 'Tomasz Król', email: 'tomasz@orbit.example' };

export const anOffer = { projectName: 'New shop sign', scope: 'A sign, painted by hand.', contractKind: 'fixed' as const, amount: '900.00', startsOn: '2027-03-01' };
const about = { hint: 'What it takes', why: 'So it is.', minutes: 3 };

/** Corner Bakery, which asks for a card, the NDA and a budget of its own before a contract, and for a promise before its cloud; Ada owns it. */
export class Board {
  readonly world: World;
  sam: Person;
  ada: Member;
  cloudId: string;

  constructor(readonly test: TestApp) {
    this.world = new World(test.app);
  }

  async open(): Promise<void> {
    const { world } = this;
    this.sam = await world.person('Sam Reyes', 'sam@gangway.example', { isAdmin: true });
    this.ada = await world.client(this.sam, 'Corner Bakery', 'business', await world.person('Ada Brook', 'ada@corner.example'));
    this.cloudId = await world.makesCloud(this.ada, 'Corner Regulars');
    await world.asks(this.ada, [
      { ...about, kind: 'upload', title: 'ID document', reviewer: 'admin', position: 1, target: 'contract' },
      { ...about, kind: 'sign', title: 'Bakery NDA', reviewer: 'admin', position: 2, target: 'contract', body: 'Keep the recipe.' },
      { ...about, kind: 'client', title: 'Budget', reviewer: 'nobody', position: 3, target: 'contract' },
      { ...about, kind: 'acknowledge', title: 'House rules', reviewer: 'nobody', position: 4, target: 'cloud', body: 'Wash your hands.' },
    ]);
  }

  colleague(fullName: string, email: string, role: 'hiring manager' | 'reviewer' | 'finance'): Promise<void> {
    return this.world.person(fullName, email).then((person) => this.world.colleague(this.ada, person, role));
  }

  /** Rosa invited to a contract that starts on a day. @returns the invitation */
  invites(startsOn = anOffer.startsOn, invitee = rosa): Promise<string> {
    return this.world.invites(this.ada, invitee, { ...anOffer, startsOn });
  }

  /** The same, accepted. @returns her, with the contract */
  async accepted(startsOn?: string, invitee = rosa): Promise<Person & { contractId: string }> {
    return this.world.activates(await this.invites(startsOn, invitee), invitee.fullName, invitee.email);
  }

  /** Everything of hers sent in. */
  async handsIn(person: Person, contractId: string): Promise<void> {
    await this.world.confirms(person, contractId);
    await this.world.uploadsCard(person, contractId);
    await this.world.signs(person, contractId);
  }

  async looks(email = 'ada@corner.example', path = '/client'): Promise<Visitor> {
    await this.test.settle();
    const visitor = await signedIn(this.test, email);
    await visitor.open(path);
    return visitor;
  }

  /** What stands in somebody's row of the list, for Ada. */
  async row(name: string): Promise<string> {
    return rowOf(await this.looks(), name);
  }

  as(person: { email: string }): Promise<Visitor> {
    return signedIn(this.test, person.email);
  }
}

/** The words of somebody's row; empty where the list has none. */
export function rowOf({ page }: Visitor, name: string): string {
  const $ = load(page.html);
  const row = $('#people').nextAll('.table-box').find('tbody tr').toArray().find((each) => $(each).find('.who__name').text() === name);
  return row ? words($(row).find('td').toArray().map((cell) => $(cell).text()).join(' ').replace(/^\s*\p{Lu}{1,2}\s/u, '')) : '';
}

/** The lines of the list under a heading. */
export function linesUnder({ page }: Visitor, heading: string): string[] {
  const $ = load(page.html);
  const title = $('h2').toArray().find((each) => words($(each).text()) === heading);
  return title ? $(title).next('ul').children('li').toArray().map((line) => words(load(($(line).html() ?? '').replace(/<[^>]+>/g, ' ')).text())) : [];
}

export function namesIn({ page }: Visitor): string[] {
  const $ = load(page.html);
  return $('.table-box .who__name').toArray().map((name) => $(name).text());
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/ ([,.])/g, '$1').trim();
}
