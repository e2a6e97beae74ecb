import { Accounts } from '../../../src/modules/accounts/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import type { TestApp } from '../../support/app.js';
import { Visitor } from '../../support/visitor.js';

export const password = 'ferry boats leave at nine';

export interface Somebody {
  readonly personId: string;
  readonly fullName: string;
  readonly address: string;
}

/** Somebody with an account, whose password is the one above. */
export async function somebody(house: TestApp, details: { fullName?: string; address?: string; isAdmin?: boolean } = {}): Promise<Somebody> {
  const accounts = house.app.get(Accounts, { strict: false });
  const { fullName = 'Lena Vogel', address = 'lena@example.net', isAdmin = false } = details;
  const passwordHash = await hashOnce(accounts);
  const at = house.clock.now();
  const personId = await house.app.get(Transactions, { strict: false }).run(() => accounts.activate({ fullName, address, passwordHash, isAdmin, at }));
  return { personId, fullName, address };
}

/** Somebody's browser, signed in. */
export async function signedIn(house: TestApp, { address }: { address: string }): Promise<Visitor> {
  const visitor = new Visitor(house.url);
  await visitor.open('/sign-in');
  await visitor.press('Sign in', { 'Email address': address, Password: password });
  return visitor;
}

let passwordHash: Promise<string> | null = null;

/** Hashing is slow by design, so all test people share one hash. */
function hashOnce(accounts: Accounts): Promise<string> {
  passwordHash ??= accounts.hashPassword(password);
  return passwordHash;
}

/** The link of the newest mail of a kind, as path. */
export async function linkInMail(house: TestApp, to: string): Promise<string> {
  const mails = await mailsTo(house, to);
  const [, path] = /https?:\/\/[^/\s]+(\/\S+\/link\/\S+)/.exec(mails[0]?.text ?? '') ?? [];
  if (!path) throw new Error(`No mail to ${to} has a link. There are: ${mails.map(({ subject }) => subject).join(' | ')}`);
  return path;
}

export interface InboxMail {
  readonly subject: string;
  readonly text: string;
}

/** What arrived for an address, newest first. */
export async function mailsTo(house: TestApp, to: string): Promise<InboxMail[]> {
  await house.settle();
  const answer = await fetch(`${house.url}/inbox.json?to=${encodeURIComponent(to)}`);
  return (await answer.json()) as InboxMail[];
}
