import 'reflect-metadata';
import { makeApplication } from '../application.js';
import { Audit } from '../modules/audit/index.js';
import { loadSettings } from '../platform/config/index.js';
import { newId } from '../platform/database/index.js';
import { RotateKeys } from '../platform/encryption/index.js';
import { startEmbeddedParts } from './embedded-parts.js';

/** `npm run keys:rotate`: new data keys for everybody, wrapped by MASTER_KEY, and everything sealed anew with them. */
async function main(): Promise<void> {
  const { settings, stop } = await startEmbeddedParts(loadSettings());
  const app = await makeApplication(settings.with({ role: 'web', inboundSmtpPort: null, logLevel: 'error' }));
  const done = await app.get(RotateKeys).run();
  await app.get(Audit).append({ action: 'platform.keys-rotated', tenantId: null, actorId: null, subjectType: 'keys', subjectId: newId(), facts: { ...done } });
  await app.close();
  await stop();
  process.stdout.write(`${done.rewrapped} keys wrapped anew, ${done.retired} keys retired, ${done.resealed} values sealed anew.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
