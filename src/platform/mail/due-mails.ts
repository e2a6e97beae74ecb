import { Injectable } from '@nestjs/common';
import { HandoverRecords } from './handover-records.js';
import { MailComposing } from './mail-composing.js';
import type { ComposedMail } from './mail-composing.js';
import { leaseInSeconds, MailLeases } from './mail-leases.js';

/** Taken and composed together: one set is on its way while the next is composed. */
const setSize = 50;

/** No mail is begun this close to the end of its lease: it could be under way when another sender takes it. */
const reserveInMs = 300_000;

/** One round of sending: whether it is to stop, and how many mails it has taken so far. */
export interface Round {
  readonly isStopping: () => boolean;
  worked: number;
}

interface MailSet {
  readonly composed: readonly ComposedMail[];
  /** Only a full set can have more behind it. */
  readonly isFull: boolean;
  /** In the process's own time, which no clock moves. */
  readonly lastBeginning: number;
}

/** The mails that are due, composed and in a row. */
@Injectable()
export class DueMails {
  constructor(
    private readonly leases: MailLeases,
    private readonly composing: MailComposing,
    private readonly handovers: HandoverRecords,
  ) {}

  /** Several may ask at once; each mail goes to one of them. Whoever asks sends it at once. */
  async *composed(round: Round): AsyncGenerator<ComposedMail> {
    let ahead = this.nextSet(round);
    for (let set = await ahead; set; set = await ahead) {
      ahead = set.isFull ? this.nextSet(round) : Promise.resolve(null);
      // Its failure is heard where it is awaited, above; until then it must not count as unheard.
      ahead.catch(() => undefined);
      yield* this.inTime(set, round);
    }
  }

  private async nextSet(round: Round): Promise<MailSet | null> {
    if (round.isStopping()) return null;
    const lastBeginning = performance.now() + leaseInSeconds * 1000 - reserveInMs;
    const mails = await this.leases.take(setSize);
    round.worked += mails.length;
    for (const mail of mails) {
      // A server took it already: only its recording is due.
      if (mail.handedOverAt) await this.handovers.add({ mail, messageId: null, serverWords: mail.serverWords ?? '' });
    }
    const composed = await this.composing.composeAll(mails.filter(({ handedOverAt }) => handedOverAt === null));
    return { composed, isFull: mails.length === setSize, lastBeginning };
  }

  /** Gives back what there is no time for. */
  private async *inTime({ composed, lastBeginning }: MailSet, { isStopping }: Round): AsyncGenerator<ComposedMail> {
    for (const [index, mail] of composed.entries()) {
      if (isStopping() || performance.now() > lastBeginning) {
        await this.leases.giveBack(composed.slice(index).map((each) => each.mail));
        return;
      }
      yield mail;
    }
  }
}
