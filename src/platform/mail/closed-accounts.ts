import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { markedProviders } from '../discovery/marked-providers.js';
import { MailKinds } from './mail-kinds.js';
import type { LeasedMail } from './mail-leases.js';

/** What stands with a mail that stayed here because of it, where a mail server's words stand otherwise. */
export const accountIsDeactivated = 'The account is deactivated';

/** Knows which addresses belong to closed accounts. The platform knows no module, so the one that keeps the accounts marks its own with `@KnowsClosedAccounts()`. */
export abstract class ClosedAccounts {
  /** @returns those of the addresses, as they were given, that lead to a closed account; asked once for a whole set */
  abstract among(addresses: readonly string[]): Promise<readonly string[]>;
}

export const KnowsClosedAccounts = DiscoveryService.createDecorator<void>();

/** Finds the mails that nobody is to get any more: what happens on Gangway is no business of somebody who can't sign in. */
@Injectable()
export class ClosedRecipients {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly kinds: MailKinds,
  ) {}

  /** @returns the mails to closed accounts, but for the kinds that reach those */
  async among(mails: readonly LeasedMail[]): Promise<ReadonlySet<LeasedMail>> {
    const toAccounts = mails.filter(({ kind }) => this.kinds.isForOpenAccountsOnly(kind));
    if (toAccounts.length === 0) return new Set();
    const addresses = [...new Set(toAccounts.map(({ to }) => to))];
    const closed = new Set<string>();
    for (const accounts of markedProviders(this.discovery, KnowsClosedAccounts.KEY, ClosedAccounts)) {
      for (const address of await accounts.among(addresses)) closed.add(address);
    }
    return new Set(toAccounts.filter(({ to }) => closed.has(to)));
  }
}
