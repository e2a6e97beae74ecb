export { InTransaction, withTransactions } from './in-transaction.decorator.js';
export { Transactions } from './transactions.js';
export { TransactionsModule } from './transactions.module.js';
