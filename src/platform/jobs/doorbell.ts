import { Injectable, Logger } from '@nestjs/common';

type Answer = () => Promise<unknown>;

/**
 * Tells workers that something may be due. Ringing is a hint and never a promise: what is due stands in PostgreSQL,
 * and workers look there by themselves every two seconds.
 */
export abstract class Doorbell {
  protected readonly answers = new Map<string, Answer>();
  private readonly logger = new Logger('doorbell');
  private round: Promise<void> | null = null;
  private rangMeanwhile = false;

  /** Rings; returns at once and never fails. */
  abstract ring(): void;

  /** Whether ringing is heard at this moment; what is due is found either way. */
  abstract isHeard(): Promise<boolean>;

  /** Registers what this process does when it rings. */
  answer(name: string, answer: Answer): void {
    this.answers.set(name, answer);
  }

  /** Runs all answers, one round at a time; a ring during a round leads to one more. */
  async answerAll(): Promise<void> {
    if (this.round) {
      this.rangMeanwhile = true;
      return this.round;
    }
    this.round = this.rounds().finally(() => (this.round = null));
    return this.round;
  }

  private async rounds(): Promise<void> {
    do {
      this.rangMeanwhile = false;
      for (const [name, answer] of this.answers) {
        try {
          await answer();
        } catch (error) {
          // The database may be away; the next tick tries again.
          this.logger.warn({ name, reason: error instanceof Error ? error.message : String(error) }, 'could not look for work');
        }
      }
    } while (this.rangMeanwhile);
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
