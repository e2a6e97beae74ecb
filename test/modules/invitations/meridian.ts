import { load } from 'cheerio';
import { Accounts } from '../../../src/modules/accounts/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import type { TestApp } from '../../support/app.js';
import { Visitor } from '../../support/visitor.js';

export const password = 'lantern quartz meadow sparrow';
export const dana = 'dana@meridian.example';
export const amira = 'amira.haddad@example.com';

/** A mail as the demo's inbox shows it. */
export interface ReadMail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What *Invite talent* is filled with unless a test says otherwise. */
export const anInvitation = {
  Name: 'Amira Haddad',
  'Email address': amira,
  'Personal message': 'Hi Amira, we loved the Lumen work.\nSame team as last spring.',
  'Project name': 'Design system refresh',
  'Scope of work': 'Refresh the **tokens** and the twelve main components.',
  Hourly: true,
  'Hourly rate': '85.00',
  'Weekly limit': '30',
  Currency: 'USD',
  'Start date': '2027-02-03',
  'End date': '2027-04-25',
};

/** Meridian Labs and its people, on an application under test. */
export class Meridian {
  constructor(readonly test: TestApp) {}

  /** Somebody with an account and a verified address. */
  person(fullName: string, address: string, isAdmin = false): Promise<string> {
    const { app, clock } = this.test;
    const accounts = app.get(Accounts);
    return accounts.hashPassword(password).then((passwordHash) =>
      app.get(Transactions).run(() => accounts.activate({ fullName, address, passwordHash, isAdmin, at: clock.now() })),
    );
  }

  async signedIn(address: string): Promise<Visitor> {
    const visitor = this.visitor();
    await visitor.open('/sign-in');
    await visitor.press('Sign in', { 'Email address': address, Password: password });
    if (visitor.page.path.startsWith('/sign-in')) throw new Error(`${address} could not sign in: ${visitor.page.text}`);
    return visitor;
  }

  visitor(): Visitor {
    return new Visitor(this.test.url);
  }

  /** The client Meridian Labs, owned by Dana, who is signed in. */
  async openDoors(): Promise<Visitor> {
    await this.person('Sam Reyes', 'sam@gangway.example', true);
    await this.person('Dana Whitfield', dana);
    await this.addClient('Meridian Labs', dana);
    return this.signedIn(dana);
  }

  async addClient(name: string, owner: string): Promise<void> {
    const sam = await this.signedIn('sam@gangway.example');
    await sam.open('/admin/clients');
    await sam.press('New client', { 'Client name': name, Plan: 'Business', "Owner's email address": owner });
  }

  /** Invites and answers the page that comes after *Send invitation*; the mail is in the mailbox. */
  async invite(from: Visitor, changes: Record<string, string | boolean> = {}): Promise<void> {
    await from.open('/client/invitations/new');
    await from.press('Continue', { ...anInvitation, ...changes });
    await from.press('Send invitation');
    await this.test.settle();
  }

  async mailsTo(address: string): Promise<ReadMail[]> {
    const answer = await this.visitor().request('GET', `/inbox.json?to=${encodeURIComponent(address)}`);
    return (await answer.json()) as ReadMail[];
  }

  /** The address behind a mail's green button; the newest mail unless told otherwise. */
  async buttonOf(address: string, words = 'Accept invitation', nth = 0): Promise<string> {
    const mail = (await this.mailsTo(address)).filter(({ html }) => html.includes(words))[nth];
    if (!mail) throw new Error(`No mail to ${address} has a button “${words}”.`);
    const $ = load(mail.html);
    const href = $('a').toArray().find((link) => $(link).text().trim() === words)?.attribs.href;
    if (!href) throw new Error(`The button “${words}” leads nowhere.`);
    return href.replace(this.test.url, '');
  }

  /** The only client that is here. */
  async client(): Promise<{ clientId: string }> {
    const client = await this.test.database.row<{ clientId: string }>('SELECT client_id AS "clientId" FROM clients.client_cards');
    if (!client) throw new Error('No client is here yet.');
    return client;
  }

  /** How the invitation to an address stands. */
  async stateOf(address: string): Promise<string | undefined> {
    const row = await this.test.database.row<{ state: string }>('SELECT state FROM invitations.invitations WHERE folded_address = $1 ORDER BY created_at DESC', [address]);
    return row?.state;
  }
}
