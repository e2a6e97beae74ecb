import { randomUUID } from 'node:crypto';
import type { World } from '../../../seeds/world.js';
import { Agencies } from '../../../src/modules/agencies/index.js';
import { Journeys } from '../../../src/modules/journeys/index.js';
import { Events } from '../../../src/platform/events/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import type { TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';

export type ProfileStep = 'required' | 'skippable' | 'not asked for';

/** What somebody types, section by section. */
export const answers: Record<string, Record<string, string>> = {
  Headline: { Headline: 'Sign painter', 'About you': 'I paint signs by hand.\n\nSince 2009.' },
  Skills: { Skills: 'Lettering, gilding,  lettering ,', 'Strongest skill': 'Lettering' },
  Experience: { 'Most recent role': 'Painter', 'Company or client': 'Corner Bakery', 'From year': '2019', 'What you did': 'The shop front.' },
  Rate: { 'Hourly rate': '1,085.5', Currency: 'EUR' },
  Languages: { Language: 'Swedish', Level: 'Native', 'Other languages': 'English, German' },
};

export const sections = Object.keys(answers);

/** Opens the journey that a cloud membership opens. @returns the membership's id */
export async function onTheWay({ app, clock }: TestApp, talent: { personId: string } | { agencyId: string }, profileStep: ProfileStep): Promise<string> {
  const subjectId = randomUUID();
  const map = 'personId' in talent ? 'freelancer-cloud' : 'agency-cloud';
  const journey = { map, subjectId, clientId: randomUUID(), ...talent, title: 'Meridian Design Bench', facts: { profileStep }, at: clock.now() } as const;
  await app.get(Transactions).run(() => app.get(Journeys).open(journey));
  return subjectId;
}

/** An agency with an owner, and with somebody who is only a member. */
export async function anAgency(testing: TestApp, world: World): Promise<{ agencyId: string; ownerEmail: string; memberEmail: string }> {
  const owner = await world.person('Tomasz Krol', 'tomasz@orbit.example');
  const member = await world.person('Iga Nowak', 'iga@orbit.example');
  const { app, database, clock } = testing;
  const agencyId = await app.get(Transactions).run(() => app.get(Agencies).found({ name: 'Orbit Studio', ownerId: owner.personId }));
  await database.execute(`INSERT INTO agencies.members (agency_id, person_id, role, added_at) VALUES ($1, $2, 'member', $3)`, [agencyId, member.personId, clock.now()]);
  return { agencyId, ownerEmail: owner.email, memberEmail: member.email };
}

/** Where the steps of a journey stand. */
export async function stepsOf({ database }: TestApp, subjectId: string): Promise<Record<string, string>> {
  const row = await database.row<{ steps: { key: string; status: string }[] }>('SELECT steps FROM journeys.step_headers WHERE subject_id = $1', [subjectId]);
  return Object.fromEntries((row?.steps ?? []).map(({ key, status }) => [key, status]));
}

/** Listens to what is said from now on. */
export function hearing({ app }: TestApp): { of(eventName: string): unknown[] } {
  const publish = jest.spyOn(app.get(Events), 'publish').mockClear();
  return { of: (eventName) => publish.mock.calls.map(([event]) => event).filter((event) => event.eventName === eventName).map(({ data }) => data) };
}

/** Types one section and presses *Save and continue*. */
export async function saves(visitor: Visitor, section: string): Promise<void> {
  await visitor.press('Save and continue', answers[section] ?? {});
}
