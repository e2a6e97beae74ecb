import type { INestApplication } from '@nestjs/common';
import { demoPassword, demoPeople } from '../../seeds/demo-people.js';
import { FirstRun } from '../modules/accounts/index.js';
import type { Settings } from '../platform/config/index.js';

/** Says on the terminal where Gangway is and, in the demo, who can sign in and where the mails are. */
export async function announce(app: INestApplication, settings: Settings): Promise<void> {
  const lines = [settings.role === 'worker' ? 'Gangway is ready to deliver.' : `Gangway is ready on ${settings.publicUrl}`];
  if (settings.mode === 'demo') lines.push('', ...signIns(), '', `Mails: ${settings.publicUrl}/inbox`, 'Stop with Ctrl-C. Start afresh: npm run demo -- --reset');
  const link = settings.isProduction && settings.role !== 'worker' ? await app.get(FirstRun).linkIfEmpty() : null;
  if (link) lines.push('', 'Nobody is here yet. Open this link once to become the administrator:', link);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function signIns(): string[] {
  const width = Math.max(...demoPeople.map(({ email }) => email.length));
  return [`Sign in with the password ${demoPassword} as`, ...demoPeople.map(({ email, about }) => `  ${email.padEnd(width)}  ${about}`)];
}
