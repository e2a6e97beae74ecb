import { load } from 'cheerio';
import { Accounts } from '../../../src/modules/accounts/index.js';
import { TalentClouds } from '../../../src/modules/talent-clouds/index.js';
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

/** The words of a personal message, which is all that a cloud's mail shows. */
export const bench = 'Meridian Design Bench';
export const personalMessage = 'We keep a short list of people we call first. I would like you to be on it.';

/** What *Invite talent* is filled with for a talent cloud. */
export function intoCloud(audience: 'Freelancer' | 'Agency', changes: Record<string, string | boolean> = {}): Record<string, string | boolean> {
  return { [`${audience} to a talent cloud`]: true, Name: 'Amira Haddad', 'Email address': amira, 'Personal message': personalMessage, 'Talent cloud': bench, ...changes };
}

/** The same for an agency's contract at a fixed price. */
export const anAgencyContract = { ...anInvitation, 'Agency to a contract': true, 'Fixed price': true, 'Agreed amount': '4800.00' };

let hashed: Promise<string> | undefined;

/** Meridian Labs and its people, on an application under test. */
export class Meridian {
  constructor(readonly test: TestApp) {}

  /** Somebody with an account and a verified address. */
  person(fullName: string, address: string, isAdmin = false): Promise<string> {
    const { app, clock } = this.test;
    const accounts = app.get(Accounts);
    // Everybody has the same password, and hashing it takes its time on purpose: once is enough.
    hashed ??= accounts.hashPassword(password);
    return hashed.then((passwordHash) =>
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

  /** A talent cloud of the only client that is here. @returns its id */
  async cloud(name = bench): Promise<string> {
    const { app, database } = this.test;
    const owner = await database.row<{ clientId: string; byId: string }>(`SELECT client_id AS "clientId", person_id AS "byId" FROM clients.member_cards LIMIT 1`);
    if (!owner) throw new Error('No client is here yet.');
    return app.get(Transactions).run(() => app.get(TalentClouds, { strict: false }).make({ ...owner, name, about: '' }));
  }

  /** The same as `invite`, with nothing filled in but what is given. */
  async inviteTo(from: Visitor, answers: Record<string, string | boolean>): Promise<void> {
    await from.open('/client/invitations/new');
    await from.press('Continue', answers);
    await from.press('Send invitation');
    await this.test.settle();
  }

  /** Somebody who has followed the mail's button. */
  async arrived(address = amira, talent = this.visitor()): Promise<Visitor> {
    await talent.open(await this.buttonOf(address));
    return talent;
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
