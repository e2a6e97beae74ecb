import { setTimeout as delay } from 'node:timers/promises';
import { InjectQueue, Process, Processor } from '@nestjs/bull';
import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bull';
import { Doorbell } from './doorbell.js';

export const doorbellQueue = 'gangway-doorbell';

/** Who asks for readiness gives up after a few seconds; the answer must not wait that long. */
const patienceInMs = 500;

/** Rings every worker there is through Redis. Redis being away costs a warning: workers find the work by themselves. */
@Injectable()
export class BullDoorbell extends Doorbell implements OnModuleInit {
  private readonly log = new Logger('redis');
  private isRinging = false;

  constructor(@InjectQueue(doorbellQueue) private readonly queue: Queue) {
    super();
  }

  onModuleInit(): void {
    // Without this handler an unreachable Redis would end the process.
    this.queue.on('error', (error: Error) => this.log.warn(error.message));
  }

  /** A client that lost Redis keeps a question until Redis is back, so it is asked only while connected, and not for long. */
  isHeard(): Promise<boolean> {
    const { client } = this.queue;
    if (client.status !== 'ready') return Promise.resolve(false);
    const answer = client.ping().then(
      () => true,
      () => false,
    );
    return Promise.race([answer, delay(patienceInMs, false, { ref: false })]);
  }

  ring(): void {
    if (this.isRinging) return;
    this.isRinging = true;
    setImmediate(() => {
      this.isRinging = false;
      this.queue.add({}, { removeOnComplete: true, removeOnFail: true }).catch((error: Error) => this.log.warn(error.message));
    });
  }
}

/** Answers the bell in worker processes. */
@Processor(doorbellQueue)
export class BullDoorkeeper {
  constructor(private readonly doorbell: Doorbell) {}

  @Process()
  async open(): Promise<void> {
    await this.doorbell.answerAll();
  }
}
