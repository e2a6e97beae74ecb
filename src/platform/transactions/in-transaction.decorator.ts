import { Inject } from '@nestjs/common';
import { Transactions } from './transactions.js';

const property = Symbol('transactions');

type AsyncMethod = (...parameters: never[]) => Promise<unknown>;

/**
 * Makes an action's method one transaction. Nest hands the class its `Transactions`;
 * a class made by hand (in a unit spec) is given them with `withTransactions`.
 */
export function InTransaction(): MethodDecorator {
  return (target, _name, descriptor) => {
    Inject(Transactions)(target, property);
    const method = descriptor.value as AsyncMethod;
    const wrapped = function (this: Record<symbol, Transactions | undefined>, ...parameters: never[]): Promise<unknown> {
      const transactions = this[property];
      if (!transactions) throw new Error(`${target.constructor.name} was not made by Nest and has no transactions.`);
      return transactions.run(() => method.apply(this, parameters));
    };
    descriptor.value = wrapped as never;
  };
}

/** Gives an action made by hand the transactions it runs in: for unit specs. */
export function withTransactions<T extends object>(action: T, transactions: Pick<Transactions, 'run'>): T {
  return Object.assign(action, { [property]: transactions });
}
