import 'reflect-metadata';
import { makeApplication } from '../application.js';
import { VerifyAuditLog } from '../modules/audit/index.js';
import { loadSettings } from '../platform/config/index.js';
import { startEmbeddedParts } from './embedded-parts.js';

/** `npm run audit:verify`: exit code 0 when every seal holds, 1 with the broken places otherwise. */
async function main(): Promise<void> {
  const { settings, stop } = await startEmbeddedParts(loadSettings());
  const app = await makeApplication(settings.with({ role: 'web', inboundSmtpPort: null, logLevel: 'error' }));
  const { sealed, problems } = await app.get(VerifyAuditLog).run();
  await app.close();
  await stop();
  process.stdout.write(problems.length > 0 ? `${problems.join('\n')}\n` : `${sealed} sealed entries, every seal holds.\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
