import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything and keeps nothing, or lets everybody wait at its door. */
export class MailSink {
  taken = 0;
  /** Of all it took together, as they came over the wire. */
  bytes = 0;
  private waiting: (() => void)[] | null = null;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onConnect: (_session, done) => (this.waiting ? void this.waiting.push(() => done()) : done()),
      onData: (stream, _session, done) => {
        stream.on('data', (part: Buffer) => (this.bytes += part.length));
        stream.on('end', () => {
          this.taken += 1;
          done(null, 'Taken');
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<MailSink> {
    const sink = new MailSink();
    await new Promise<void>((resolve) => sink.server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  /** How long its mails are on average. */
  get bytesPerMail(): number {
    return this.bytes / this.taken;
  }

  get url(): string {
    // A server that listens on a port has an address with a port.
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** From now on nobody is let in. */
  shutDoor(): void {
    this.waiting ??= [];
  }

  openDoor(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const letIn of waiting) letIn();
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
