import './typescript-imports';
import type { TestServer } from './test-server';

declare global {
  var gangwayTestServer: TestServer | undefined;
}

/** One PostgreSQL for this run of jest, with a migrated template that every worker clones. */
export default async function globalSetup(): Promise<void> {
  const { startTestServer } = await import('./test-server.js');
  globalThis.gangwayTestServer = await startTestServer();
}
