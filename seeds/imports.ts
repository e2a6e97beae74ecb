import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckImport } from '../src/modules/invitations/import-invitations/check-file/check-import.js';
import { ClientColumns } from '../src/modules/invitations/import-invitations/client-columns.js';
import { guessColumns } from '../src/modules/invitations/import-invitations/columns.js';
import { StageFile } from '../src/modules/invitations/import-invitations/read-file/stage-file.js';
import { SendImport } from '../src/modules/invitations/import-invitations/send-import/send-import.js';
import { surveyOf } from '../src/modules/invitations/import-invitations/read-file/survey.js';
import { newId } from '../src/platform/database/index.js';
import { viewer } from './world.js';
import type { Member, World } from './world.js';

/** A list that somebody has had checked and not sent yet. @returns the import's id */
export async function checksList(world: World, member: Member, name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gangway-list-'));
  try {
    const path = join(folder, 'list.csv');
    const columns = await world.get(ClientColumns).ofClient(member.client.id);
    await writeFile(path, [columns.map(({ label }) => label), ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'));
    const survey = await surveyOf(path);
    const importId = newId();
    await world.get(StageFile).run(viewer(member), { ...survey, name, path }, importId);
    await world.get(CheckImport).run(viewer(member), importId, guessColumns(survey.header, columns));
    return importId;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** *Send*: where the client wants a yes first, the list waits for it. */
export async function sendsList(world: World, member: Member, importId: string): Promise<void> {
  await world.get(SendImport).run(viewer(member), importId);
  await world.settle();
}

/** A crew for one project, with the purchase order's number that the client wants on every contract; one row lacks it, one stands twice. */
export function crewList(world: World): readonly (readonly string[])[] {
  const scope = 'Count and interview passengers on the morning boats, three days a week. Sheets are handed in every Friday.';
  const row = (name: string, email: string, rate: string, order = 'PO-20977') => ['Freelancer to a contract', name, email, 'We liked your work on the spring count.', '', 'Harbour passenger count', scope, 'Hourly', rate, '18', 'EUR', world.day(20), world.day(60), order, '4410 Passenger services'];
  return [
    row('Elif Demir', 'elif.demir@example.net', '31.00'),
    row('Tomás Rey', 'tomas.rey@example.net', '31.00'),
    row('Greta Lind', 'greta.lind@example.net', '34.50'),
    row('Yusuf Amin', 'yusuf.amin@example.net', '31.00'),
    row('Greta Lind', 'Greta.Lind@Example.net', '34.50'),
    row('Noa Peretz', 'noa.peretz@example.net', '31.00', ''),
    row('Clara Voss', 'clara.voss@example.net', '36.00'),
  ];
}

/** Some of the rows are new, one repeats another, two need mending. */
export function demoList(world: World): readonly (readonly string[])[] {
  const message = 'We keep a short list of people we call first. I would like you to be on it.';
  const toBench = (name: string, email: string, cloud = 'Meridian Design Bench') => ['Freelancer to a talent cloud', name, email, message, cloud];
  const toPrototype = (name: string, email: string, rate: string) => ['Freelancer to a contract', name, email, '', '', 'Spring prototype', 'Clickable prototype of the spring collection, tested with eight people.', 'Hourly', rate, '24', 'USD', world.day(21), world.day(63)];
  return [
    toBench('Ines Laurent', 'ines.laurent@example.net'),
    toBench('Bao Nguyen', 'bao.nguyen@example.net'),
    toPrototype('Signe Dahl', 'signe.dahl@example.net', '92.00'),
    toPrototype('Marco Bellini', 'marco.bellini@example.net', 'ninety'),
    toBench('Ines Laurent', 'Ines.Laurent@Example.net'),
    toBench('Hugo Ferreira', 'hugo.ferreira@example.net', 'Design Bench'),
  ];
}
