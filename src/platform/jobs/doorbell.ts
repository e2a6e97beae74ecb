import { Injectable, Logger } from '@nestjs/common';

type Answer = () => Promise<unknown>;

/** One who answers, and how far they are with it. */
interface Answering {
  readonly name: string;
  readonly answer: Answer;
  round: Promise<void> | null;
  rangMeanwhile: boolean;
}

/**
 * Tells workers that something may be due. Ringing is a hint and never a promise: what is due stands in PostgreSQL,
 * and workers look there by themselves every two seconds.
 */
export abstract class Doorbell {
  private readonly answers = new Map<string, Answering>();
  private readonly logger = new Logger('doorbell');

  /** Rings; returns at once and never fails. */
  abstract ring(): void;

  /** Whether ringing is heard at this moment; what is due is found either way. */
  abstract isHeard(): Promise<boolean>;

  /** Registers what this process does when it rings. */
  answer(name: string, answer: Answer): void {
    this.answers.set(name, { name, answer, round: null, rangMeanwhile: false });
  }

  /**
   * Runs all answers beside each other, so that whoever has much to do keeps nobody else waiting. Each has one round at a
   * time; a ring during it leads to one more. Ends when all of them are quiet.
   */
  async answerAll(): Promise<void> {
    await Promise.all([...this.answers.values()].map((answering) => this.answerOnce(answering)));
  }

  private answerOnce(answering: Answering): Promise<void> {
    if (answering.round) answering.rangMeanwhile = true;
    else answering.round = this.rounds(answering).finally(() => (answering.round = null));
    return answering.round;
  }

  private async rounds(answering: Answering): Promise<void> {
    do {
      answering.rangMeanwhile = false;
      try {
        await answering.answer();
      } catch (error) {
        // The database may be away; the next tick tries again.
        this.logger.warn({ name: answering.name, reason: error instanceof Error ? error.message : String(error) }, 'could not look for work');
      }
    } while (answering.rangMeanwhile);
  }
}

/** Rings inside this process. */
@Injectable()
export class InProcessDoorbell extends Doorbell {
  isMuted = false;

  ring(): void {
    if (!this.isMuted) setImmediate(() => void this.answerAll());
  }

  isHeard(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
