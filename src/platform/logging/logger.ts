import pino from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { Settings } from '../config/index.js';
import { errorForLog } from './error-for-log.js';

/** Values that never reach a log, wherever a careless call might put them. */
const secrets = ['password', 'newPassword', 'currentPassword', 'code', 'secret', 'token', '_csrf', 'authorization', 'cookie', 'email', 'address', 'fullName'];

/**
 * The program's logger: JSON lines, secrets and personal data blanked, of errors only what is harmless.
 * @param to where the lines go; standard output where nothing is said
 */
export function makeLogger(settings: Pick<Settings, 'logLevel'>, to: DestinationStream = pino.destination(1)): Logger {
  return pino(
    {
      level: settings.logLevel,
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[not logged]' },
      serializers: { err: (error: unknown) => errorForLog(error), error: (error: unknown) => errorForLog(error) },
    },
    to,
  );
}
