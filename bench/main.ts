import 'reflect-metadata';
import { accept } from './measure/accept.js';
import { activate } from './measure/activate.js';
import { compareRows } from './measure/compare-rows.js';
import { directory } from './measure/directory.js';
import { importList } from './measure/import.js';
import { invitations } from './measure/invitations.js';
import { tellApart } from './measure/known-or-unknown.js';
import { openInvitation } from './measure/open-invitation.js';
import { coldInvitationPage } from './measure/page-weight.js';
import { compare } from './measure/rounds.js';
import type { Scene } from './measure/scene.js';
import { compareStartUps } from './measure/start-up.js';
import { taskPage } from './measure/task-page.js';
import { readOptions } from './options.js';
import type { Part } from './options.js';
import { closeAllWhenStopped, withScene } from './prepare/open-scene.js';
import { activationResult, directoryResults, importResults, invitationResults, ratioResult, startResults, toldResults, weightResult } from './report/results.js';
import type { Result } from './report/results.js';
import { say } from './report/say.js';
import { printTable } from './report/table.js';

type Measure = (scene: Scene) => Promise<Result[]>;

/** What is measured, in this order. */
const measures: Readonly<Record<Part, Measure>> = {
  start: async (scene) => startResults(await compareStartUps(scene)),
  page: async (scene) => [ratioResult('Task list', await compare(scene, await taskPage(scene)), 0.8)],
  open: async (scene) => [ratioResult('Opening an invitation', await compare(scene, await openInvitation(scene)), 0.7)],
  accept: async (scene) => [ratioResult('Accepting', await compare(scene, accept(scene)), 0.6)],
  activate: async (scene) => [activationResult(await activate(scene))],
  weight: async (scene) => [weightResult(await coldInvitationPage(scene))],
  told: async (scene) => toldResults(await tellApart(scene)),
  directory: async (scene) => directoryResults(await directory(scene)),
  import: async (scene) => importResults(await importList(scene)),
  invitations: async (scene) => invitationResults(await invitations(scene)),
  rows: async (scene) => compareRows(scene).then(() => []),
};

async function main(): Promise<void> {
  const options = readOptions();
  say('Starting a PostgreSQL of its own (fsync on) and making the bench’s world …');
  closeAllWhenStopped();
  await withScene(options, (scene) => measureAll(scene, options.only));
}

async function measureAll(scene: Scene, only: ReadonlySet<Part>): Promise<void> {
  const results: Result[] = [];
  for (const [part, measure] of Object.entries(measures)) {
    if (!only.has(part as Part)) continue;
    say(`Measuring: ${part} …`);
    results.push(...(await measure(scene)));
  }
  if (results.length > 0) printTable(results);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
