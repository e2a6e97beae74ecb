import { Writable } from 'node:stream';
import { QueryFailedError } from 'typeorm';
import { makeLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

const personal = ['Rosa', 'rosa@example.net', '$argon2id$hash'];
const detail = `Failing row contains (${personal.join(', ')}).`;

describe('what the log says of an error', () => {
  it('is which rule of the database said no and where, and nothing of the row', () => {
    for (const key of ['err', 'error']) {
      const line = logged((logger) => logger.error({ [key]: failedInsert() }, 'a request failed'));
      expect(line[key]).toMatchObject({ type: 'QueryFailedError', errorCode: '23514', table: 'registrations', constraint: 'registrations_name', message: 'new row violates a check' });
      expect((line[key] as { stack: string }).stack).toContain('logger.spec.ts');
      expectNothingPersonal(line);
    }
  });

  it('holds for causes, for collections of errors and for circles', () => {
    const outer: Error & { cause?: unknown } = new Error('outer', { cause: new AggregateError([failedInsert()], 'several') });
    const line = logged((logger) => logger.error({ err: outer }, 'failed'));
    expect(line.err).toMatchObject({ message: 'outer', cause: { message: 'several', errors: [{ errorCode: '23514' }] } });
    expectNothingPersonal(line);
    outer.cause = outer;
    expect(logged((logger) => logger.error({ err: outer }, 'failed')).err).toMatchObject({ cause: { message: 'outer' } });
  });

  it('leaves out values that a message quotes, and addresses in any message', () => {
    const quoting = driverError('invalid input syntax for type date: "Rosa\n    at home"', '22007');
    for (const error of [new QueryFailedError('SELECT 1', [], quoting), quoting, new Error('No mailbox <rosa@example.net>'), 'rosa@example.net is unknown', { name: 'Rosa' }]) {
      const line = logged((logger) => logger.error({ err: error }, 'failed'));
      expect(line.err).toHaveProperty('type');
      expectNothingPersonal(line);
    }
  });

  it("is the same where Nest hands the error itself to its logger", () => {
    const line = logged((logger) => new NestLogger(logger).error(failedInsert(), 'ExceptionsHandler'));
    expect(line).toMatchObject({ context: 'ExceptionsHandler', err: { errorCode: '23514' } });
    expectNothingPersonal(line);
  });
});

function failedInsert(): QueryFailedError {
  return new QueryFailedError(`INSERT INTO registrations VALUES ('Rosa')`, personal, driverError('new row violates a check', '23514'));
}

function driverError(message: string, code: string): Error {
  return Object.assign(new Error(message), { code, detail, table: 'registrations', constraint: 'registrations_name', where: 'Rosa' });
}

function expectNothingPersonal(line: object): void {
  const text = JSON.stringify(line);
  for (const each of personal) expect(text).not.toContain(each);
}

function logged(write: (logger: ReturnType<typeof makeLogger>) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(makeLogger({ logLevel: 'info' }, new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) })));
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}
