import { LeaveSection } from '../src/modules/profiles/fill-in-profile/leave-section.js';
import { ChangeSection } from '../src/modules/profiles/show-profile/change-section.js';
import type { Answers, SectionName } from '../src/modules/profiles/sections/section-names.js';
import { AnswerOpportunity } from '../src/modules/talent-clouds/opportunities/answer-opportunity/answer-opportunity.js';
import { KeepOpportunity } from '../src/modules/talent-clouds/opportunities/post-opportunity/keep-opportunity.js';
import { PostOpportunity } from '../src/modules/talent-clouds/opportunities/post-opportunity/post-opportunity.js';
import { newId } from '../src/platform/database/index.js';
import { viewer } from './world.js';
import type { Member, Person, World } from './world.js';

/** The talent clouds of the demo's companies; they stand before anybody accepts a contract, who then joins them. */
export interface DemoClouds {
  readonly designBench: string;
  readonly experts: string;
}

export async function talentClouds(world: World, { dana, kenji, ada }: { dana: Member; kenji: Member; ada: Member }): Promise<DemoClouds> {
  const designBench = await world.makesCloud(dana, 'Meridian Design Bench', 'Designers, writers and makers of pictures we have worked with and would work with again.');
  const experts = await world.makesCloud(kenji, 'Northwind Experts', 'People who know our systems.');
  await world.makesCloud(ada, 'Corner Regulars', 'Whoever paints, bakes and mends for the bakery.');
  return { designBench, experts };
}

/** Members on every part of the way into a cloud. */
export async function cloudMembers(world: World, clouds: DemoClouds, { dana, kenji }: { dana: Member; kenji: Member }): Promise<void> {
  const message = 'Hello, we would like to keep in touch for the next projects. There is nothing to sign.';
  const joins = async (by: Member, cloudId: string, [fullName, email]: readonly [string, string], agencyName: string | null = null): Promise<Person & { subjectId: string }> => {
    const audience = agencyName === null ? 'freelancer' : 'agency';
    const invitationId = await world.invitesToCloud(by, { fullName, email }, cloudId, { audience, message });
    return world.activates(invitationId, fullName, email, agencyName);
  };
  const matilda = await joins(dana, clouds.designBench, ['Matilda Owusu', 'matilda.owusu@example.net']);
  await fillsIn(world, matilda, allSections);
  const yara = await joins(dana, clouds.designBench, ['Yara Mansour', 'yara.mansour@example.net']);
  await fillsIn(world, yara, { headline: allSections.headline });
  await leaves(world, yara, 'skills', { skills: 'Copywriting, Editing', strongestSkill: '' });
  await joins(dana, clouds.designBench, ['Noemi Okonkwo', 'noemi@harmattan.example'], 'Harmattan Media');
  const paulo = await joins(kenji, clouds.experts, ['Renata Silva', 'renata.silva@example.net']);
  await world.get(LeaveSection).run(viewer(paulo), paulo.subjectId, { section: 'headline', kept: { as: 'nothing' }, towards: 'verification' });
  await world.settle();
}

/** One brief, posted to the Design Bench, with an answer. */
export async function opportunity(world: World, clouds: DemoClouds, { dana, lena }: { dana: Member; lena: Person }): Promise<void> {
  const id = await world.get(KeepOpportunity).run(viewer(dana), {
    formKey: newId(),
    title: 'Trade fair booth graphics',
    brief: 'Graphics for a booth of 6 by 4 metres in spring: two walls, a counter and a hanging sign. Print data included.',
    answerBy: world.day(12),
    pay: { contractKind: 'fixed', currency: 'USD', amountMinor: 380_000n, startsOn: world.day(25), endsOn: world.day(60) },
    cloudIds: [clouds.designBench],
  });
  await world.get(PostOpportunity).run(viewer(dana), id);
  await world.settle();
  await world.get(AnswerOpportunity).run(viewer(lena), { opportunityId: id, agencyId: null, answer: 'interested', note: 'I did a booth for Lumen last year and can show it.' });
  await world.settle();
}

/** Invitations into clouds that nobody has answered yet, one of each kind. */
export async function openCloudInvitations(world: World, clouds: DemoClouds, { dana, kenji }: { dana: Member; kenji: Member }): Promise<void> {
  await world.invitesToCloud(dana, { fullName: 'Ines Duarte', email: 'ines.duarte@example.net' }, clouds.designBench, {
    audience: 'freelancer',
    message: 'Hi Ines, your book covers hang in our hallway. We plan the pictures for next year now, and would like you to hear of it first.',
  });
  await world.invitesToCloud(dana, { fullName: 'Birgit Holm', email: 'birgit@nordlys.example' }, clouds.designBench, {
    audience: 'agency',
    message: 'Dear Birgit, the factory film still brings us people. Please join our bench, so that the next one is one message away.',
  });
  await world.invitesToCloud(kenji, { fullName: 'Aroha Ngata', email: 'aroha.ngata@example.net' }, clouds.experts, {
    audience: 'freelancer',
    message: 'Kia ora Aroha, we keep a small circle of people who know our data. You built half of it.',
  });
}

const allSections: Record<SectionName, Answers> = {
  headline: { headline: 'Illustrator for products and instructions', about: 'I draw what is hard to say: how a thing is put together, held and mended.' },
  skills: { skills: 'Illustration, Technical drawing, Icons', strongestSkill: 'Technical drawing' },
  experience: { role: 'Illustrator', company: 'Lumen', fromYear: '2021', work: 'Assembly guides for forty products, in seven languages without a word.', link: '' },
  rate: { rate: '78.00', currency: 'USD' },
  languages: { language: 'English', level: 'native', others: 'Twi' },
};

async function fillsIn(world: World, person: Person & { subjectId: string }, sections: Partial<Record<SectionName, Answers>>): Promise<void> {
  for (const [section, typed] of Object.entries(sections) as [SectionName, Answers][]) {
    await world.get(LeaveSection).run(viewer(person), person.subjectId, { section, kept: { as: 'answers', typed }, towards: 'the next section' });
  }
}

/** Goes away with a section half-filled; it waits as a draft. */
async function leaves(world: World, person: Person & { subjectId: string }, section: SectionName, typed: Answers): Promise<void> {
  await world.get(LeaveSection).run(viewer(person), person.subjectId, { section, kept: { as: 'draft', typed }, towards: 'the same section' });
}

/** Lena has a profile of her own, which she keeps to herself. */
export async function lenasProfile(world: World, lena: Person): Promise<void> {
  const owner = { personId: lena.personId, agencyId: null };
  await world.get(ChangeSection).run(owner, 'headline', { headline: 'Brand and launch designer', about: 'Launch sites, booths and everything that has to be ready on a day.' });
  await world.get(ChangeSection).run(owner, 'skills', { skills: 'Brand identity, Web design, Print', strongestSkill: 'Brand identity' });
}
