import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../../src/platform/database/embedded/index.js';
import { Database, runMigrations } from '../../../src/platform/database/index.js';
import { Doorbell } from '../../../src/platform/jobs/index.js';
import type { InProcessDoorbell } from '../../../src/platform/jobs/doorbell.js';
import { startApp } from '../../support/app.js';
import { crew, RingBell } from '../../support/crew.js';
import { eventually } from '../../support/eventually.js';
import { startGround } from '../../support/ground.js';
import { Visitor } from '../../support/visitor.js';

describe('when PostgreSQL goes away', () => {
  it('pages answer 503 in plain words with Retry-After, and come back by themselves', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'gangway-test-outage-'));
    const start = { dataDir, settings: { fsync: 'off' } };
    let postgres = await startEmbeddedPostgres(start);
    await runMigrations({ ownerUrl: postgres.ownerUrl });
    const { port } = postgres;
    const testing = await startApp({ databaseUrl: postgres.appUrl, migrationDatabaseUrl: postgres.ownerUrl });
    const visitor = new Visitor(testing.url);
    expect((await visitor.open('/health/ready')).status).toBe(200);

    await postgres.stop();
    const page = await visitor.open('/join/verification/link/unknown-secret-of-nobody');
    const health = await visitor.request('GET', '/health/ready');
    expect(health.status).toBe(503);
    expect((await visitor.request('GET', '/health/live')).status).toBe(200);
    await visitor.open(`/invitations/link/${'a'.repeat(43)}`);
    expect(visitor.page.status).toBe(503);
    expect(visitor.page.headers.get('retry-after')).toBe('10');
    expect(visitor.page.text).toContain("We'll be right back");
    expect(visitor.page.html + page.html).not.toMatch(/at .*\.ts|ECONNREFUSED|password authentication/);

    postgres = await startEmbeddedPostgres({ ...start, port });
    await eventually(async () => expect((await visitor.request('GET', '/health/ready')).status).toBe(200));
    expect((await visitor.open(`/invitations/link/${'a'.repeat(43)}`)).status).toBe(404);
    await testing.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('a PostgreSQL that comes along and was killed is back by itself, and so are pages and workers', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'gangway-test-outage-'));
    const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
    await runMigrations({ ownerUrl: postgres.ownerUrl });
    const testing = await startApp({ databaseUrl: postgres.appUrl, migrationDatabaseUrl: postgres.ownerUrl });
    const worker = await startGround(crew, { databaseUrl: postgres.ownerUrl, mode: 'development', role: 'worker' });
    await worker.get(Database).execute('CREATE TABLE public.traces (times int)');
    const visitor = new Visitor(testing.url);
    const statusOf = async (path: string): Promise<number> => (await visitor.request('GET', path)).status;

    // A mistake in its settings holds it down for as long as the test looks.
    const file = join(dataDir, 'cluster', 'postgresql.conf');
    const rightly = await readFile(file, 'utf8');
    await appendFile(file, 'nonsense = 1\n');
    process.kill(Number((await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL');
    await eventually(async () => expect(await statusOf('/health/ready')).toBe(503));
    expect(await statusOf(`/invitations/link/${'a'.repeat(43)}`)).toBe(503);
    await writeFile(file, rightly);

    await eventually(async () => expect(await statusOf('/health/ready')).toBe(200), 60_000);
    expect(await statusOf(`/invitations/link/${'a'.repeat(43)}`)).toBe(404);
    worker.get<InProcessDoorbell>(Doorbell).isMuted = true;
    await worker.get(RingBell).run(1);
    await eventually(async () => expect(await worker.get(Database).rows('SELECT times FROM public.traces')).toEqual([{ times: 1 }]));
    await worker.close();
    await testing.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
});
