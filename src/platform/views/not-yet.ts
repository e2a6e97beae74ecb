/** What pages speak of and this version doesn't do. Once it does, these words go here, and everything that shows them with them. */
export const paymentsNotYet = 'Time, invoices and payments are not part of this version yet: until then you settle them as you do today.';

/** Behind the name of one thing that this version doesn't do. */
export const notYet = 'not in this version yet';
