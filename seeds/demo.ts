import type { INestApplicationContext } from '@nestjs/common';
import { agencies } from './demo-agencies.js';
import { carefulCompany } from './demo-approval.js';
import { cloudMembers, lenasProfile, openCloudInvitations, opportunity, talentClouds, type DemoClouds } from './demo-clouds.js';
import { askedColleague, colleagues } from './demo-colleagues.js';
import { otherAnswers } from './demo-answers.js';
import { fixedPrice, hourly, offerTo } from './demo-offers.js';
import { demoPeople } from './demo-people.js';
import { draftedAgreement, draftedQuestions, endingApproval, longerNda, retiredRequirement } from './demo-requirements.js';
import { checksList, demoList } from './imports.js';
import { troubles } from './demo-troubles.js';
import { insuranceCertificate, meridianAsks, northwindAsks } from './requirements.js';
import { amongTasks, atWork, invited, readingContract, readyToAccept, waitingForReview } from './talents.js';
import type { DemoTalent } from './talents.js';
import { World } from './world.js';
import type { Member, Offer, Person } from './world.js';

/** Who plays. */
interface Cast {
  readonly sam: Person;
  readonly dana: Member;
  readonly noor: Person;
  readonly kenji: Member;
  readonly ada: Member;
  readonly lena: Person;
  readonly tomasz: Person;
  readonly clouds: DemoClouds;
  /** The owner of Tidewater, and who approves there. */
  readonly careful: readonly [Member, Person];
}

/** Fills an empty Gangway with a small believable world. */
export async function seedDemo(app: Pick<INestApplicationContext, 'get'>): Promise<void> {
  const world = new World(app);
  try {
    const cast = await companies(world);
    await lenasPast(world, cast);
    await running(world, cast);
    await reviewQueue(world, cast);
    await underWay(world, cast);
    await otherAnswers(world, cast.dana);
    await openInvitations(world, cast);
    await carefulCompany(world, ...cast.careful);
    await troubles(world, cast);
    await world.settle();
  } finally {
    world.now();
  }
}

async function companies(world: World): Promise<Cast> {
  world.at(120, '09:00');
  const sam = await register(world, 'Sam Reyes', { isAdmin: true });
  const dana = await world.client(sam, 'Meridian Labs', 'business', await register(world, 'Dana Whitfield'));
  const kenji = await world.client(sam, 'Northwind', 'enterprise', await register(world, 'Kenji Mori'));
  const ada = await world.client(sam, 'Corner Bakery', 'basic', await register(world, 'Ada Brook'));
  const noor = await register(world, 'Noor Haddad');
  await world.colleague(dana, noor, 'reviewer');
  const tomasz = await register(world, 'Tomasz Król');
  await agencies(world, tomasz);
  await world.asks(dana, meridianAsks);
  await retiredRequirement(world, dana);
  await world.asks(kenji, northwindAsks);
  const clouds = await talentClouds(world, { dana, kenji, ada });
  const lena = await register(world, 'Lena Vogel');
  await colleagues(world, dana, sam);
  const ines = await world.client(sam, 'Tidewater Ferries', 'plus', await register(world, 'Ines Duarte'));
  const careful = [ines, await register(world, 'Paul Okafor')] as const;
  return { sam, dana, noor, kenji, ada, tomasz, clouds, careful, lena };
}

function register(world: World, fullName: string, details: { isAdmin?: boolean } = {}): Promise<Person> {
  const known = demoPeople.find((person) => person.fullName === fullName);
  if (!known) throw new Error(`${fullName} is not among the people of the demo.`);
  return world.person(fullName, known.email, details);
}

/** Lena worked for Meridian Labs before. */
async function lenasPast(world: World, cast: Cast): Promise<void> {
  const { dana, lena } = cast;
  world.at(100, '10:00');
  const invitationId = await world.invites(dana, lena, { ...hourly(world, 'Lumen launch site', '82.00'), startsOn: world.day(-95), endsOn: world.day(-35) });
  const contractId = await world.accepts(invitationId, lena);
  await throughOnboarding(world, cast, lena, contractId);
  await world.acceptsOffer(lena, contractId, 'Hi Dana, happy to be part of Lumen. See you on Monday. Lena');
  await world.settle();
  world.at(60, '10:20');
  await longerNda(world, dana);
  world.at(35, '17:00');
  await world.endsContract(dana, contractId, 'The work is done, and done well. Thank you, Lena.');
  await world.settle();
}

async function running(world: World, cast: Cast): Promise<void> {
  const { dana } = cast;
  world.at(40, '11:20');
  const grace = await invitesAndActivates(world, dana, atWork);
  await throughOnboarding(world, cast, grace, grace.contractId);
  await endingApproval(world, grace.contractId, { inDays: 12 });
  world.at(38, '14:02');
  await world.acceptsOffer(grace, grace.contractId, 'Hello Dana, thank you for the offer. I have read the component guidelines and will start with the button inventory on Monday.');
  await world.settle();
  world.at(37, '08:45');
  await world.writes(dana, grace.contractId, 'Welcome, Grace. The inventory is the right place to start. The design files are shared with you now.');
  world.at(3, '16:10');
  await world.writes(grace, grace.contractId, 'The audit of the form components is done: 14 differ from the guidelines. The list is in the shared folder.');
  await world.settle();
  world.at(2, '10:15');
  await world.proposes(dana, grace.contractId, { rateMinor: 9600n, endsOn: world.day(186) }, 'The audit is worth more than we thought. I would like you to stay until summer, at a better rate.');
  await world.settle();

  world.at(20, '09:30');
  const omar = await world.person('Omar Saleh', 'omar.saleh@example.net');
  const fixed: Offer = {
    projectName: 'Annual report layout',
    scope: 'Layout of the annual report, 48 pages:\n\n- two rounds of corrections\n- print-ready PDF and an accessible PDF',
    contractKind: 'fixed',
    amount: '6400.00',
    startsOn: world.day(-14),
    endsOn: world.day(30),
    message: "Hi Omar, the board liked last year's report. Same scope, a little more time.",
  };
  const contractId = await world.accepts(await world.invites(dana, omar, fixed), omar);
  await throughOnboarding(world, cast, omar, contractId);
  await world.acceptsOffer(omar, contractId, 'Dear Dana, I accept with pleasure. First pages on Friday. Omar');
  await world.settle();
  world.at(15, '10:05');
  await world.writes(dana, contractId, 'Great. The texts of chapters 1 to 3 are final, the rest follows next week.');
  await world.settle();
}

async function throughOnboarding(world: World, { dana, sam }: Cast, person: Person, contractId: string): Promise<void> {
  await world.confirms(person, contractId);
  await world.uploadsCard(person, contractId);
  await world.signs(person, contractId);
  await world.approvesBudget(dana, contractId, 'PO 4500017421');
  await world.settle();
  await world.approvesAll(sam, contractId);
  await world.settle();
}

/** These were asked for an insurance certificate as well, which Meridian Labs reviews itself. */
const insured: readonly number[] = [3, 4, 5];

/** About 25 tasks for the reviewers, two for most people, handed in at different hours; a few for Noor. */
async function reviewQueue(world: World, { dana, noor }: Cast): Promise<void> {
  for (const [index, talent] of waitingForReview.entries()) {
    // One has waited longer than promised; the others came in over the last working hours.
    world.hoursAgo(index === 0 ? 26 : 20 - index * 1.6);
    if (index === insured[0]) await world.asks(dana, [insuranceCertificate]);
    const person = await invitesAndActivates(world, dana, talent);
    await world.confirms(person, person.contractId);
    await world.uploadsCard(person, person.contractId);
    await world.signs(person, person.contractId);
    if (insured.includes(index)) await world.uploadsCertificate(person, person.contractId, insuranceCertificate.title);
    if (index === insured.at(-1)) await world.stopsAsking(dana, insuranceCertificate.title);
    if (index === 1) await world.handsOver(dana, person.contractId, { to: noor, note: 'Could you ask finance? I am away until Thursday.' });
    if (index % 3 !== 1) await world.approvesBudget(dana, person.contractId, `PO 45000174${30 + index}`);
  }
  await world.settle();
}

/** Somebody at every other place of the way. */
async function underWay(world: World, cast: Cast): Promise<void> {
  const { dana } = cast;
  world.at(2, '09:10');
  for (const talent of amongTasks) {
    const person = await invitesAndActivates(world, dana, talent);
    await world.confirms(person, person.contractId);
    if (talent === amongTasks[0]) await world.signs(person, person.contractId);
  }
  const daniel = await invitesAndActivates(world, dana, readingContract);
  await world.asksForChange(daniel, daniel.contractId, 'weekly-limit', 'Could it be 24 hours a week? I teach on Thursdays.');
  const ready = await invitesAndActivates(world, dana, readyToAccept);
  await throughOnboarding(world, cast, ready, ready.contractId);
  await agenciesUnderWay(world, cast);
  await lenasProfile(world, cast.lena);
  await draftedQuestions(world, dana);
  await draftedAgreement(world, dana);
  await cloudMembers(world, cast.clouds, cast);
  world.hoursAgo(30);
  await opportunity(world, cast.clouds, cast);
}

/** One agency among its tasks, one whose listing only waits to be confirmed. */
async function agenciesUnderWay(world: World, cast: Cast): Promise<void> {
  const { dana } = cast;
  const joins = async (fullName: string, email: string, agencyName: string, project: string): Promise<Person & { contractId: string }> => {
    const invitationId = await world.invitesAgency(dana, { fullName, email }, fixedPrice(world, project, '5200.00'));
    const owner = await world.activates(invitationId, fullName, email, agencyName);
    await world.confirms(owner, owner.contractId);
    return owner;
  };
  const hugo = await joins('Hugo Lindqvist', 'hugo@fjordandco.example', 'Fjord & Co', 'Signage manual');
  await world.uploadsCard(hugo, hugo.contractId);
  const selma = await joins('Selma Yıldız', 'selma@kirmizi.example', 'Kırmızı Animation', 'Product film');
  await world.uploadsCard(selma, selma.contractId);
  await world.signs(selma, selma.contractId);
  await world.approvesBudget(dana, selma.contractId, 'PO 4500017466');
  await world.settle();
  await world.approvesAll(cast.sam, selma.contractId);
  await world.settle();
}

async function openInvitations(world: World, by: Cast): Promise<void> {
  world.hoursAgo(26);
  await askedColleague(world, by.dana);
  for (const talent of invited) await world.invites(by.dana, talent, offerTo(world, talent));
  await world.invites(by.dana, by.lena, {
    ...hourly(world, 'Design system refresh, phase two', '85.00'),
    message: 'Hi Lena, we loved the Lumen work. Same team as last spring, and this time the contract and the paperwork are in one place. Shout if the rate needs a tweak.',
  });
  await world.invitesAgency(by.dana, { fullName: 'Tomasz Król', email: by.tomasz.email }, { ...fixedPrice(world, 'Website relaunch', '4800.00'), message: 'Hi Tomasz, the relaunch we sketched in June has its budget. Will Orbit Studio take it?' });
  await world.invitesAgency(by.dana, { fullName: 'Mira Castellanos', email: 'mira@papercrane.example' }, { ...fixedPrice(world, 'Annual report pictures', '3600.00'), message: "Dear Mira, last year's pictures were yours. Please draw this year's, too." });
  await openCloudInvitations(world, by.clouds, by);
  await checksList(world, by.dana, 'spring-talent.csv', demoList(world));
  world.hoursAgo(5);
  await world.invites(by.kenji, { fullName: 'Paulo Ribeiro', email: 'paulo.ribeiro@example.net' }, { ...hourly(world, 'Customer data migration', '98.00'), message: 'Hello Paulo, the migration we talked about is approved.' });
  await world.invites(by.ada, { fullName: 'Rosa Lindgren', email: 'rosa.lindgren@example.net' }, {
    projectName: 'New shop sign',
    scope: 'A hand-painted sign for the shop front, 2 m by 60 cm, colours as agreed.',
    contractKind: 'fixed',
    amount: '900.00',
    startsOn: world.day(7),
    message: 'Dear Rosa, the old sign has had its day. Will you paint us a new one?',
  });
}

async function invitesAndActivates(world: World, dana: Member, talent: DemoTalent): Promise<Person & { contractId: string }> {
  const invitationId = await world.invites(dana, talent, offerTo(world, talent));
  return world.activates(invitationId, talent.fullName, talent.email);
}
