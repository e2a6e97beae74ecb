import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

const cannotListen = /^Error: (listen|getaddrinfo) /u;

/** Nest's own lines in the program's logger; what Nest tells about wiring is of interest only when debugging. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    // Nest throws this error as well, and who started it says it in words.
    if (rest.at(-1) === 'NestApplication' && typeof message === 'string' && cannotListen.test(message)) return;
    this.write('error', message, rest);
  }

  /** Nest hands over (fields?, text, context): fields and text in either order. */
  private write(level: 'debug' | 'warn' | 'error', message: unknown, rest: unknown[]): void {
    const texts = rest.filter((part): part is string => typeof part === 'string');
    const context = texts.at(-1);
    // Spread out, an error would put all its properties into the line, and its name, message and stack would be missing.
    if (message instanceof Error) this.logger[level]({ err: message, context }, 'an error');
    else if (typeof message === 'object' && message !== null) this.logger[level]({ ...message, context }, texts[0] ?? '');
    else this.logger[level]({ context, stack: texts.length > 1 ? texts[0] : undefined }, String(message));
  }
}
