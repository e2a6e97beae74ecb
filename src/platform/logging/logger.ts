import pino from 'pino';
import type { Logger } from 'pino';
import type { Settings } from '../config/index.js';

/** Values that never reach a log, wherever a careless call might put them. */
const secrets = ['password', 'newPassword', 'currentPassword', 'code', 'secret', 'token', '_csrf', 'authorization', 'cookie', 'email', 'address', 'fullName'];

/** The program's logger: JSON lines on standard output, secrets and personal data blanked. */
export function makeLogger(settings: Pick<Settings, 'logLevel'>): Logger {
  return pino({
    level: settings.logLevel,
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[not logged]' },
    serializers: { err: pino.stdSerializers.err },
  });
}
