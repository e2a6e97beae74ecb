import { Writable } from 'node:stream';
import { ConsoleLogger, Logger } from '@nestjs/common';
import { makeLogger, NestLogger } from '../logging/index.js';
import { MailFailures } from './mail-failures.js';
import type { LeasedMail } from './mail-leases.js';
import type { MailOutcomes } from './mail-outcomes.js';

describe('a mail that could not be composed', () => {
  const lines: string[] = [];
  beforeAll(() => {
    const to = new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) });
    Logger.overrideLogger(new NestLogger(makeLogger({ logLevel: 'info' }, to)));
  });
  afterAll(() => Logger.overrideLogger(new ConsoleLogger()));

  it('is put off, and the log says why', async () => {
    const putOff: string[] = [];
    // Only what is said of the mail's fate matters here.
    const outcomes = { deferred: (mail: LeasedMail) => Promise.resolve(putOff.push(mail.id)) } as unknown as MailOutcomes;
    const mail = { id: 'mail-1', kind: 'invitations.invited' } as LeasedMail;
    await new MailFailures(outcomes).record(mail, new Error('The template has no ending.'));
    expect(putOff).toEqual(['mail-1']);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { mailId: 'mail-1', kind: 'invitations.invited', msg: 'a mail failed', err: { type: 'Error', message: 'The template has no ending.' } },
    ]);
  });
});
