import type { INestApplication } from '@nestjs/common';
import type { Settings } from '../platform/config/index.js';

/** Listens; a port that is taken is said in one line, since it happens to everybody. */
export async function listen(app: INestApplication, settings: Settings): Promise<void> {
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    process.stderr.write(`Port ${settings.port} is taken. Choose another: npm run demo -- --port ${settings.port + 1}\n`);
    await app.close();
    process.exit(1);
  }
}
