import { Injectable } from '@nestjs/common';
import { MailFailures } from './mail-failures.js';
import { MailOutcomes } from './mail-outcomes.js';
import type { UnrecordedHandover } from './mail-outcomes.js';

const recordedAtOnce = 50;

/** How long a mail that has left may wait for others to be recorded with. */
const longestWaitMs = 250;

/**
 * With so many unrecorded, sending waits. Each connection may have one more under way, so a process that is killed leaves at most a
 * hundred mails unrecorded: those leave once more, with the same Message-ID.
 */
const mostUnrecorded = 95;

/** Records in sets what the mail server took, while the next mails are on their way. */
@Injectable()
export class HandoverRecords {
  private unrecorded: UnrecordedHandover[] = [];
  private beingRecorded = 0;
  private recording: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly outcomes: MailOutcomes,
    private readonly failures: MailFailures,
  ) {}

  /** Has it recorded soon. Waits only while too many are unrecorded, and never throws. */
  async add(handover: UnrecordedHandover): Promise<void> {
    this.unrecorded.push(handover);
    if (this.unrecorded.length >= recordedAtOnce) this.begin();
    else this.timer ??= setTimeout(() => this.begin(), longestWaitMs);
    if (this.unrecorded.length + this.beingRecorded >= mostUnrecorded) await this.recording;
  }

  /** Ends when everything that was added is recorded. */
  async settle(): Promise<void> {
    this.begin();
    await this.recording;
  }

  /** One set after another: what comes meanwhile is the next set. */
  private begin(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.recording = this.recording.then(() => this.recordWhatWaits());
  }

  private async recordWhatWaits(): Promise<void> {
    const handovers = this.unrecorded;
    this.unrecorded = [];
    this.beingRecorded = handovers.length;
    if (handovers.length > 0) await this.record(handovers);
    this.beingRecorded = 0;
  }

  /** A set that fails is recorded one by one, so that one mail's failure is no other's. */
  private async record(handovers: readonly UnrecordedHandover[]): Promise<void> {
    try {
      await this.outcomes.handedOver(handovers);
    } catch (error) {
      const [first, second] = handovers;
      if (first && !second) await this.leaveUnrecorded(first, error);
      else for (const handover of handovers) await this.record([handover]);
    }
  }

  private async leaveUnrecorded(handover: UnrecordedHandover, error: unknown): Promise<void> {
    this.failures.log(handover.mail, error);
    try {
      await this.outcomes.leftUnrecorded(handover);
    } catch (next) {
      // The row keeps its lease and comes back when that has run out.
      this.failures.log(handover.mail, next);
    }
  }
}
