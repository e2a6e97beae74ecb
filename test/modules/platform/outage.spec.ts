import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../../src/platform/database/embedded/index.js';
import { runMigrations } from '../../../src/platform/database/index.js';
import { startApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
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
});
