import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { HandoverRecords } from './handover-records.js';
import { MailComposing } from './mail-composing.js';
import type { ComposedMail } from './mail-composing.js';
import { leaseInSeconds, MailLeases } from './mail-leases.js';
import type { LeasedMail } from './mail-leases.js';

/** Taken out of the queue in one statement. */
const takenAtOnce = 100;

/** Composed together: one set is on its way while the next is composed. */
const setSize = 25;

/**
 * Mails whose facts are older than this when their turn comes are composed anew. So whoever revokes an invitation, corrects its address,
 * or holds it, stops its mail unless that leaves within the same second; a mail that waits for a slow server waits uncomposed.
 */
const freshForMs = 1_000;

/** No mail is begun this close to the end of its lease: it could be under way when another sender takes it. */
const reserveInMs = 300_000;

/** One round of sending: whether it is to stop, and how many mails it has taken so far. */
export interface Round {
  readonly isStopping: () => boolean;
  worked: number;
}

interface MailSet {
  readonly composed: readonly ComposedMail[];
  readonly lastBeginning: number;
}

/** The mails that are due, composed and in a row. */
@Injectable()
export class DueMails {
  constructor(
    private readonly clock: Clock,
    private readonly leases: MailLeases,
    private readonly composing: MailComposing,
    private readonly handovers: HandoverRecords,
  ) {}

  /** Several may ask at once; each mail goes to one of them. Whoever asks sends it at once. */
  async *composed(round: Round): AsyncGenerator<ComposedMail> {
    const sets = this.sets(round);
    let ahead = sets.next();
    for (let set = await ahead; !set.done; set = await ahead) {
      ahead = sets.next();
      // Its failure is heard where it is awaited, above; until then it must not count as unheard.
      ahead.catch(() => undefined);
      yield* this.inTime(set.value, round);
    }
  }

  /** Takes mails until no more are due. */
  private async *sets(round: Round): AsyncGenerator<MailSet> {
    for (let isMoreLikely = true; isMoreLikely && !round.isStopping(); ) {
      const lastBeginning = performance.now() + leaseInSeconds * 1000 - reserveInMs;
      const mails = await this.leases.take(takenAtOnce);
      round.worked += mails.length;
      const toSend = await this.withoutThoseThatLeft(mails);
      for (let start = 0; start < toSend.length; start += setSize) {
        yield { composed: await this.compose(toSend.slice(start, start + setSize)), lastBeginning };
      }
      isMoreLikely = mails.length === takenAtOnce;
    }
  }

  /** What a server took already is not sent again: only its recording is due. */
  private async withoutThoseThatLeft(mails: readonly LeasedMail[]): Promise<LeasedMail[]> {
    for (const mail of mails) {
      if (mail.handedOverAt) await this.handovers.add({ mail, messageId: null, serverWords: mail.serverWords ?? '' });
    }
    return mails.filter(({ handedOverAt }) => handedOverAt === null);
  }

  /** Gives back what there is no time for; composes the rest of the set anew when its facts have got old. */
  private async *inTime({ composed, lastBeginning }: MailSet, { isStopping }: Round): AsyncGenerator<ComposedMail> {
    for (let [next, ...others] = composed; next; [next, ...others] = others) {
      if (isStopping() || performance.now() > lastBeginning) {
        await this.leases.giveBack([next, ...others].map(({ mail }) => mail));
        return;
      }
      if (!this.isFresh(next)) [next, ...others] = await this.compose([next, ...others].map(({ mail }) => mail));
      if (next) yield next;
    }
  }

  /** What is held by now is not composed but given back: many may have waited between being taken and their turn. */
  private async compose(mails: readonly LeasedMail[]): Promise<ComposedMail[]> {
    return this.composing.composeAll(await this.leases.withoutHeld(mails));
  }

  /** A clock that was put back makes nothing fresh. */
  private isFresh({ composedAt }: ComposedMail): boolean {
    const ageMs = this.clock.now().getTime() - composedAt.getTime();
    return ageMs >= 0 && ageMs <= freshForMs;
  }
}
