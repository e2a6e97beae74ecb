import type { INestApplication } from '@nestjs/common';
import { Obstacle } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';

/** Listens. @throws Obstacle when that address can't be had, which happens to everybody */
export async function listen(app: INestApplication, settings: Settings): Promise<void> {
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    await app.close();
    const words = whyNot((error as NodeJS.ErrnoException).code, settings);
    throw words ? new Obstacle(words, { cause: error }) : error;
  }
}

function whyNot(code: string | undefined, { mode, host, port }: Settings): string | null {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. ${mode === 'demo' ? `Choose another: npm run demo -- --port ${port + 1}` : 'Name another one in PORT.'}`;
  if (code === 'EACCES') return `Port ${port} needs more rights than this account has. Name one above 1023 in PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST must be an address of this machine, and ${host} is none.`;
  return null;
}
