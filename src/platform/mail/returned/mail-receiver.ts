import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import type { SMTPServer, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { Obstacle, Settings } from '../../config/index.js';
import { TooManyRequests } from '../../errors/index.js';
import { Limits } from '../../security/index.js';
import { ReturnAddresses } from './return-addresses.js';
import { ReturnedMails } from './returned-mails.js';

/** A report quotes the mail it is about, and none of ours is much longer. */
const largestInBytes = 1_048_576;
const mostConnections = 20;
const mostRecipients = 5;
/** Per machine that hands mail over: far above what comes back even of a large import. */
const perMachine = { max: 1200, perMinutes: 10 };
const idleInMs = 60_000;

interface Refusal extends Error {
  responseCode: number;
}

/** Takes mail from the MTA that forwards to `INBOUND_SMTP_PORT`: only what comes to an address that we made ourselves. */
@Injectable()
export class MailReceiver implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('mail in');
  private server: SMTPServer | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly addresses: ReturnAddresses,
    private readonly returned: ReturnedMails,
    private readonly limits: Limits,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { inboundSmtpPort, host } = this.settings;
    if (inboundSmtpPort === null) return;
    const server = await this.make();
    await new Promise<void>((resolve, reject) => {
      server.once('error', ({ message }) => reject(new Obstacle(`INBOUND_SMTP_PORT: mail can't be received there (${message}).`)));
      server.listen(inboundSmtpPort, host, () => resolve());
    });
    server.removeAllListeners('error');
    server.on('error', (error: Error) => this.logger.warn(`A connection failed: ${error.message}`));
    this.server = server;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  /** The port it listens on, which the system chose where 0 was asked for. */
  get port(): number | null {
    // A server that listens on a port has an address with a port.
    return this.server ? (this.server.server.address() as AddressInfo).port : null;
  }

  /** Loaded only where mail is received: most installations receive none. */
  private async make(): Promise<SMTPServer> {
    const smtp = await import('smtp-server');
    return new smtp.SMTPServer({
      banner: 'Gangway',
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: largestInBytes,
      maxClients: mostConnections,
      socketTimeout: idleInMs,
      closeTimeout: 1000,
      onRcptTo: ({ address }, session, done) => void this.judge(address, session).then(done),
      onData: (stream, session, done) => void this.take(stream, session).then(done),
    });
  }

  /** @returns why an address gets no mail; null where it does */
  private async judge(address: string, session: SMTPServerSession): Promise<Refusal | null> {
    if (session.envelope.rcptTo.length >= mostRecipients) return refusal(452, '4.5.3 Too many recipients');
    try {
      await this.limits.take('mail in', session.remoteAddress, perMachine);
    } catch (error) {
      return error instanceof TooManyRequests ? refusal(451, '4.7.0 Too much mail, try again later') : this.failed(error);
    }
    if (this.addresses.mailIdOf(address) !== null) return null;
    this.logger.log('refused a mail to an address that is none of ours');
    return refusal(550, '5.1.1 No such address here');
  }

  /** Answers only when everything is recorded: what was taken over is not lost. */
  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Refusal | null> {
    try {
      const raw = await boundedBuffer(stream);
      if (raw === null) return refusal(552, '5.3.4 This mail is too large');
      for (const { address } of session.envelope.rcptTo) {
        const mailId = this.addresses.mailIdOf(address);
        if (mailId !== null) await this.returned.receive(mailId, raw);
      }
      return null;
    } catch (error) {
      return this.failed(error);
    }
  }

  private failed(error: unknown): Refusal {
    this.logger.error({ err: error }, 'a mail could not be received');
    return refusal(451, '4.3.0 Something went wrong here, try again later');
  }
}

/** The whole mail, or null once it is longer than allowed; the rest is read and thrown away. */
async function boundedBuffer(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= largestInBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length <= largestInBytes ? Buffer.concat(chunks) : null;
}

function refusal(responseCode: number, words: string): Refusal {
  return Object.assign(new Error(words), { responseCode });
}
