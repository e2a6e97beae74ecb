import { Agencies } from '../src/modules/agencies/index.js';
import { EditListing } from '../src/modules/agencies/edit-listing/edit-listing.js';
import type { ListingTexts } from '../src/modules/agencies/agency.entity.js';
import { Transactions } from '../src/platform/transactions/index.js';
import { viewer } from './world.js';
import type { Person, World } from './world.js';

/** An agency and whose it is; every name is invented. */
interface DemoAgency {
  readonly owner: { readonly fullName: string; readonly email: string };
  readonly listing: ListingTexts;
}

export const orbitStudio: ListingTexts = {
  name: 'Orbit Studio',
  tagline: 'Product design for teams that ship weekly',
  about: 'Four designers and two researchers. We join a product team for a quarter or a year, and leave a design system that the team can run without us.',
  skills: ['Product design', 'Design systems', 'User research', 'Figma'],
  languages: ['Polish', 'English'],
  place: 'Kraków',
  country: 'PL',
  size: '2-10',
  website: 'https://orbit.example',
};

const others: readonly DemoAgency[] = [
  agency('Salma Idrissi', 'salma@atlasprint.example', ['Atlas Print Works', 'Packaging and print, from paper to pallet', 'Lisbon', 'PT', '11-50', ['Packaging', 'Print production', 'Illustration'], ['Portuguese', 'English', 'French']]),
  agency('Henrik Sand', 'henrik@brygge.example', ['Brygge Film', 'Short films about long work', 'Bergen', 'NO', '2-10', ['Film', 'Editing', 'Motion design'], ['Norwegian', 'English']]),
  agency('Chloé Marchand', 'chloe@velours.example', ['Atelier Velours', 'Brand identities that age well', 'Lyon', 'FR', '2-10', ['Brand identity', 'Typography', 'Illustration'], ['French', 'English']]),
  agency('Deepa Nair', 'deepa@monsoon.example', ['Monsoon Data', 'Data pipelines that somebody else can read', 'Kochi', 'IN', '11-50', ['Data engineering', 'PostgreSQL', 'Python'], ['English', 'Malayalam']]),
  agency('Ewan Ross', 'ewan@kittiwake.example', ['Kittiwake Accessibility', 'Audits with people who use what you build', 'Leith', 'GB', '2-10', ['Accessibility', 'User research', 'Front end'], ['English']]),
  agency('Lucía Paredes', 'lucia@cometa.example', ['Cometa Lab', 'Prototypes in a week', 'Valencia', 'ES', '2-10', ['Prototyping', 'Product design', 'Front end'], ['Spanish', 'English']]),
];

type Words = readonly [name: string, tagline: string, place: string, country: string, size: string, skills: string[], languages: string[]];

function agency(fullName: string, email: string, [name, tagline, place, country, size, skills, languages]: Words): DemoAgency {
  const about = `${name} works from ${place} for companies of every size. Ask for what we did last; we are glad to show it.`;
  return { owner: { fullName, email }, listing: { name, tagline, about, place, country, size, skills, languages, website: null } };
}

/** Agencies of the directory, Orbit Studio first. */
export async function agencies(world: World, tomasz: Person): Promise<{ orbitId: string }> {
  const orbitId = await foundAndPublish(world, tomasz, orbitStudio);
  for (const { owner, listing } of others) await foundAndPublish(world, await world.person(owner.fullName, owner.email), listing);
  await world.settle();
  return { orbitId };
}

async function foundAndPublish(world: World, owner: Person, listing: ListingTexts): Promise<string> {
  const id = await world.get(Transactions).run(() => world.get(Agencies).found({ name: listing.name, ownerId: owner.personId }));
  await world.get(EditListing).texts({ ...viewer(owner), actingAs: { kind: 'agency', id, name: listing.name, role: 'owner' } }, listing);
  await world.get(Transactions).run(() => world.get(Agencies).publish(id, owner.personId));
  return id;
}
