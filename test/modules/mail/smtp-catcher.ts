import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** How the server answers a message: takes it, puts it off, refuses it, or cuts the line after having read it. */
export type SmtpAnswer = 'take' | 'put off' | 'refuse' | 'cut the line';

export interface CaughtMail {
  /** The envelope's sender. */
  readonly from: string;
  readonly to: string;
  readonly raw: string;
  readonly answer: SmtpAnswer;
}

/** A real SMTP server which answers as told and keeps what it read. */
export class SmtpCatcher {
  readonly caught: CaughtMail[] = [];
  /** Answers for the next messages, in order; after them every message is taken. */
  readonly answers: SmtpAnswer[] = [];
  refusesRecipients = false;
  /** From so many messages on, answers wait until `gate` resolves. */
  answersAtOnce = Infinity;
  gate: Promise<void> = Promise.resolve();
  mostAtOnce = 0;
  private atOnce = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: (_address, _session, done) => done(this.refusesRecipients ? reply(550, '5.1.1 No such user here') : null),
      onData: (stream, session, done) => {
        this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
        void text(stream).then((raw) => {
          this.atOnce--;
          this.answerTo({ from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address, to: session.envelope.rcptTo[0]?.address ?? '', raw }, done);
        });
      },
    });
    this.server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    this.server.on('error', () => undefined);
  }

  static async listen(): Promise<SmtpCatcher> {
    const catcher = new SmtpCatcher();
    await new Promise<void>((resolve) => catcher.server.listen(0, '127.0.0.1', resolve));
    return catcher;
  }

  get url(): string {
    // A server that listens on a port has an address with a port.
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  forget(): void {
    this.caught.length = 0;
    this.answers.length = 0;
    this.refusesRecipients = false;
    this.answersAtOnce = Infinity;
    this.gate = Promise.resolve();
    this.mostAtOnce = 0;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private answerTo(mail: Omit<CaughtMail, 'answer'>, done: (error: Error | null, message?: string) => void): void {
    const answer = this.answers.shift() ?? 'take';
    this.caught.push({ ...mail, answer });
    if (answer === 'take' && this.caught.length > this.answersAtOnce) void this.gate.then(() => done(null, 'Queued as 4711'));
    else if (answer === 'take') done(null, 'Queued as 4711');
    if (answer === 'put off') done(reply(451, '4.7.1 Greylisted, come back later'));
    if (answer === 'refuse') done(reply(550, '5.7.1 We do not want this'));
    if (answer === 'cut the line') for (const socket of this.sockets) socket.destroy();
  }
}

function reply(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
