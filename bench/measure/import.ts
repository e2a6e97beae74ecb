import { setTimeout as delay } from 'node:timers/promises';
import { onboardingPaths } from '../../src/modules/onboarding/onboarding.paths.js';
import { copyInvitations } from '../floor/copied-invitations.js';
import { MailSink } from '../load/mail-sink.js';
import { readPages } from '../load/readers.js';
import { median, quantile } from '../load/statistics.js';
import { newSecret } from '../prepare/browsers.js';
import { longList } from '../prepare/long-list.js';
import { signIn } from '../prepare/visitors.js';
import { startServer } from '../processes/server.js';
import { say } from '../report/say.js';
import { checkList, ownerOfClient, type Member } from './checked-list.js';
import { memoryOfImport, memoryRows, type MemoryOfImport } from './import-memory.js';
import type { Scene } from './scene.js';

/** What an import of a long list came to. */
export interface Imported {
  readonly rows: number;
  /** Milliseconds from *Send* to the last queued mail, and of the bare way to the same rows. */
  readonly sent: { readonly product: number; readonly floor: number };
  /** Mails a second, handed over to a mail server that takes everything at once. */
  readonly mails: { readonly product: number; readonly floor: number };
  /** The slowest hundredth of other people's pages, in milliseconds. */
  readonly pages: { readonly quiet: number; readonly during: number };
  readonly memory: MemoryOfImport;
}

const mailsPerRound = 2_000;
/** Those that wait for the door to open were composed before, and are not counted. */
const composedBefore = 200;
const quietPages = 500;

/** A list of a hundred thousand people, from *Check file* to the last mail, with a web process and a worker as in production. */
export async function importList(scene: Scene): Promise<Imported> {
  const { owner, list: rows } = scene;
  await owner.query(`UPDATE clients.plans SET import_rows = ${Math.max(rows, memoryRows)}`);
  const member = await ownerOfClient(scene);
  const memory = await memoryOfImport(scene, member);
  const sink = await MailSink.open();
  // The mails stay here until they are measured by themselves.
  sink.shutDoor();
  const worker = await startServer('gangway.js', { ...scene.environment, ROLE: 'worker', SMTP_URL: sink.url });
  try {
    const pages = await readers(scene);
    const quiet = quantile(await readPages(scene.product.url, pages, (count) => count >= quietPages), 0.99);
    const floors = [await copyInvitations(owner, rows, member)];
    const importing = upload(scene, member).then((path) => send(scene, member, path));
    const during = quantile(await readPages(scene.product.url, pages, untilOver(importing)), 0.99);
    const product = await importing;
    floors.push(await copyInvitations(owner, rows, member));
    const sent = { product, floor: median(floors) };
    return { rows, sent, mails: await handOver(scene, sink), pages: { quiet, during }, memory };
  } finally {
    sink.openDoor();
    await worker.stop();
    await sink.close();
  }
}

/** Whether it has ended, well or not. */
function untilOver(work: Promise<unknown>): () => boolean {
  let isOver = false;
  const end = (): void => void (isOver = true);
  work.then(end, end);
  return () => isOver;
}

async function readers({ owner, model, browsers }: Scene): Promise<{ path: string; cookie: string }[]> {
  const people = model.amongTasks.map((person) => ({ ...person, sessionSecret: newSecret() }));
  await signIn(owner, people);
  return people.map(({ contractId, sessionSecret }) => ({ path: onboardingPaths.tasks(contractId), cookie: browsers.sessionCookie(sessionSecret) }));
}

/** @returns where the dry run stands */
async function upload(scene: Scene, member: Member): Promise<string> {
  const rows = scene.list;
  const list = await longList(scene.environment['DATA_DIR'] ?? '', rows);
  const startedAt = performance.now();
  const path = await checkList(scene, scene.product.url, member, list);
  say(`  ${rows} rows read and checked in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return path;
}

/** From *Send* until every invitation is committed and every mail queued. */
async function send({ product, owner, list: rows }: Scene, member: Member, importPath: string): Promise<number> {
  const body = new URLSearchParams({ _csrf: member.token, _acting: `client:${member.clientId}` });
  const startedAt = performance.now();
  const answer = await fetch(`${product.url}${importPath}/sending`, { method: 'POST', headers: { cookie: member.cookie }, body, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`Sending answered ${answer.status}.`);
  for (;;) {
    await delay(100);
    const { rows: still } = await owner.query(`SELECT 1 FROM platform.event_publications WHERE status = 'pending' LIMIT 1`);
    if (still.length === 0) break;
  }
  const tookMs = performance.now() - startedAt;
  const { rows: counts } = await owner.query<{ invited: number; mails: number }>(countSql);
  if (counts[0]?.invited !== rows || counts[0].mails !== rows) throw new Error(`Not everybody was invited: ${JSON.stringify(counts[0])}.`);
  say(`  sent in ${(tookMs / 1000).toFixed(1)} s`);
  return tookMs;
}

const countSql = `
  SELECT (SELECT count(*)::int FROM invitations.invitations WHERE import_id IS NOT NULL) AS invited,
         (SELECT count(*)::int FROM platform.mails m JOIN invitations.invitations i ON i.id = m.subject_id WHERE i.import_id IS NOT NULL) AS mails`;

/** The product's worker, then the floor, in turn; the worker finds its mail server's door shut in between, so that they never meet. */
async function handOver({ floor, rounds }: Scene, sink: MailSink): Promise<Imported['mails']> {
  const open = await MailSink.open();
  const rates = { product: [] as number[], floor: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const product = await rateOf(sink);
    await untilNothingComes(sink);
    const { tookMs } = (await (await fetch(`${floor.url}/mails/${mailsPerRound}?smtp=${encodeURIComponent(open.url)}`)).json()) as { tookMs: number };
    if (round === 0) continue;
    rates.product.push(product);
    rates.floor.push((mailsPerRound * 1000) / tookMs);
    say(`  mails, round ${round}: ${rates.product.at(-1)?.toFixed(0)} and ${rates.floor.at(-1)?.toFixed(0)} a second`);
  }
  say(`  ${sink.bytesPerMail.toFixed(0)} and ${open.bytesPerMail.toFixed(0)} bytes a mail`);
  await open.close();
  return { product: median(rates.product), floor: median(rates.floor) };
}

/** Whoever is inside may finish; the worker opens new connections now and then, and those wait. */
async function untilNothingComes(sink: MailSink): Promise<void> {
  sink.shutDoor();
  for (let seen = -1; seen !== sink.taken; await delay(1_000)) seen = sink.taken;
}

/** Counted from some mails after the door opened, so that nobody's waiting there is counted and nothing that was made ready meanwhile. */
async function rateOf(sink: MailSink): Promise<number> {
  const before = sink.taken;
  sink.openDoor();
  while (sink.taken < before + composedBefore) await delay(5);
  const startedAt = performance.now();
  const first = sink.taken;
  while (sink.taken < first + mailsPerRound) await delay(5);
  return ((sink.taken - first) * 1000) / (performance.now() - startedAt);
}
