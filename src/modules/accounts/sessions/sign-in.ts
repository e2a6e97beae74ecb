import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { newId } from '../../../platform/database/index.js';
import { originOf, setViewerOfSession } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AccountDeeds } from '../account-deeds.js';

type Proof = Pick<SessionData, 'isFreshlyConfirmed' | 'startedAt' | 'confirmedAt'>;

const justProved: Proof = { isFreshlyConfirmed: true, startedAt: null, confirmedAt: null };

/** Begins and ends sessions. */
@Injectable()
export class SignIn {
  /** The session id each request came with. A transaction that is run once more has its row back, while the request has another id already. */
  private readonly cameWith = new WeakMap<Request, string>();

  constructor(private readonly deeds: AccountDeeds) {}

  /** Signs a person in on this browser, under a new session id, and writes it down: both or neither. Call it after the action, outside its transaction. */
  @InTransaction()
  begin(req: Request, personId: string): Promise<void> {
    return this.beginWithin(req, personId);
  }

  /** The same, and the rest of this request is the person's who signed in: for a page that is theirs, instead of a redirect to one. */
  async beginAndRecognise(req: Request, personId: string): Promise<void> {
    await this.begin(req, personId);
    await settled((done) => req.session.reload(done));
    setViewerOfSession(req);
  }

  /** The same inside an action's transaction: who activates an account is signed in exactly if it is there. */
  async beginWithin(req: Request, personId: string): Promise<void> {
    await this.deeds.append({ action: 'accounts.signed-in', personId });
    await this.renew(req, personId);
  }

  /** A new id after a person's rights may have grown, such as with an address a company waits for; it proves nothing new about who is there. */
  renewAsIs(req: Request, personId: string): Promise<void> {
    const { isFreshlyConfirmed, startedAt, confirmedAt } = req.session;
    return this.renew(req, personId, { isFreshlyConfirmed: isFreshlyConfirmed ?? false, startedAt: startedAt ?? null, confirmedAt: confirmedAt ?? null });
  }

  /** A new id for the same person: what anybody learnt of the old one is worth nothing. */
  async renew(req: Request, personId: string, proof: Proof = justProved): Promise<void> {
    const former = this.cameWith.get(req);
    if (former === undefined) this.cameWith.set(req, req.sessionID);
    else await settled((done) => req.sessionStore.destroy(former, done));
    await settled((done) => req.session.regenerate(done));
    Object.assign(req.session, {
      personId,
      rowId: newId(),
      ...proof,
      isSeenLongAgo: false,
      userAgent: req.get('user-agent') ?? '',
      origin: originOf(req),
    });
    await settled((done) => req.session.save(done));
  }

  /** The person has just proved again who they are. */
  async confirm(req: Request): Promise<void> {
    req.session.isFreshlyConfirmed = true;
    await settled((done) => req.session.save(done));
  }

  /** Signs out: the session's row is gone before the answer leaves. */
  async end(req: Request, personId: string): Promise<void> {
    await this.deeds.note({ action: 'accounts.signed-out', personId });
    await settled((done) => req.session.destroy(done));
  }
}

function settled(work: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => (error ? reject(error instanceof Error ? error : new Error('The session could not be kept.')) : resolve()));
  });
}
