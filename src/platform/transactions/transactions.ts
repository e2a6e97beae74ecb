import { Injectable, Logger } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import type { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { ClsService } from 'nestjs-cls';

type Hook = () => Promise<void>;

interface Open {
  readonly beforeCommit: Hook[];
  readonly afterCommit: (() => void)[];
}

const openKey = Symbol('the open transaction');

/** Opens transactions. One action is one transaction: a second one inside the first is a mistake and refused. */
@Injectable()
export class Transactions {
  private readonly logger = new Logger('transactions');

  constructor(
    private readonly host: TransactionHost<TransactionalAdapterTypeOrm>,
    private readonly cls: ClsService,
  ) {}

  get isOpen(): boolean {
    return this.current !== undefined;
  }

  /** An object that stands for the open transaction, to keep things by. */
  get identity(): object {
    return this.require();
  }

  /**
   * Runs the work in a transaction of its own; it commits when the work ends and rolls back when it throws.
   * Of two that wait for each other PostgreSQL ends one, of which nothing has happened in the database then: it is run once more.
   * So what work does outside the database must be fit to be done again, such as writing a file or renewing a session.
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.isOpen) throw new Error('An action was called inside another one. Publish an event, or call a service that joins the transaction.');
    for (let triesLeft = 2; ; triesLeft -= 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (triesLeft === 0 || !isDeadlock(error)) throw error;
        this.logger.warn('Two transactions waited for each other; one is run once more. Their order of locking is worth a look.');
      }
    }
  }

  private async once<T>(work: () => Promise<T>): Promise<T> {
    const open: Open = { beforeCommit: [], afterCommit: [] };
    const result = await this.cls.runWith({ [openKey]: open }, () =>
      this.host.withTransaction(async () => {
        const answer = await work();
        for (const hook of open.beforeCommit) await hook();
        return answer;
      }),
    );
    for (const hook of open.afterCommit) hook();
    return result;
  }

  /** Has work done once, right before the commit, inside the transaction. */
  beforeCommit(hook: Hook): void {
    this.require().beforeCommit.push(hook);
  }

  /** Has something rung once the commit is done. It must not fail and must not take time: no I/O, no promise. */
  afterCommit(hook: () => void): void {
    this.require().afterCommit.push(hook);
  }

  private get current(): Open | undefined {
    return this.cls.isActive() ? this.cls.get<Open | undefined>(openKey) : undefined;
  }

  private require(): Open {
    const open = this.current;
    if (!open) throw new Error('No transaction is open here.');
    return open;
  }
}

/** The driver's error carries the code itself; TypeORM's copies it from there. */
function isDeadlock(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'code') === '40P01';
}
