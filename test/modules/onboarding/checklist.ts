import sharp from 'sharp';
import { Requirements } from '../../../src/modules/onboarding/index.js';
import type { NewRequirement } from '../../../src/modules/onboarding/index.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import type { TestApp } from '../../support/app.js';
import type { ChosenFile, Visitor } from '../../support/visitor.js';
import { amira, Meridian, password } from '../invitations/meridian.js';

export type Asked = Omit<NewRequirement, 'clientId' | 'position' | 'minutes' | 'hint' | 'why'> & Partial<NewRequirement>;

export const nda = '# Meridian NDA\n\nWhat you see at Meridian Labs stays at Meridian Labs.\n\n1. Keep it to yourself.\n2. For five years.';

/** What Meridian Labs asks for in these tests, unless a test says otherwise. */
export const idDocument: Asked = { kind: 'upload', title: 'ID document', reviewer: 'admin' };
export const meridianNda: Asked = { kind: 'sign', title: 'Meridian NDA', reviewer: 'admin', body: nda };
export const purchaseOrder: Asked = { kind: 'client', title: 'Purchase order approval', reviewer: 'nobody' };

/** A small picture that really is one. */
export async function aPicture(name = 'front.png', label = 'File'): Promise<ChosenFile> {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b6b45' } }).png().toBuffer();
  return { label, name, type: 'image/png', bytes };
}

/** Meridian Labs with its requirements, and talent on the way aboard. */
export class Onboarding {
  readonly meridian: Meridian;
  dana: Visitor;

  constructor(readonly test: TestApp) {
    this.meridian = new Meridian(test);
  }

  /** Opens Meridian's doors and writes down what it asks for. */
  async asks(...asked: Asked[]): Promise<void> {
    this.dana = await this.meridian.openDoors();
    const clientId = await this.clientId();
    const requirements = this.test.app.get(Requirements);
    await this.test.app.get(Transactions).run(async () => {
      for (const [position, each] of asked.entries()) {
        await requirements.add({ hint: `What it takes`, why: 'The law asks for it.', minutes: 3, ...each, clientId, position });
      }
    });
  }

  async clientId(): Promise<string> {
    const row = await this.test.database.row<{ id: string }>("SELECT client_id AS id FROM clients.client_cards WHERE name = 'Meridian Labs'");
    if (!row) throw new Error('Meridian Labs is not there.');
    return row.id;
  }

  /** Amira, invited and with an account, before her contract. */
  async invited(changes: Record<string, string> = {}): Promise<Visitor> {
    const address = changes['Email address'] ?? amira;
    const name = changes['Name'] ?? 'Amira Haddad';
    await this.meridian.invite(this.dana, changes);
    const talent = this.meridian.visitor();
    await talent.open(await this.meridian.buttonOf(address));
    await talent.press('Accept invitation');
    await talent.press('Activate account', { 'Full name': name, Password: password });
    return talent;
  }

  /** Amira with a confirmed contract, on the page that comes next. */
  async aboard(changes: Record<string, string> = {}): Promise<Visitor> {
    const talent = await this.invited(changes);
    await talent.press('Confirm and continue');
    return talent;
  }

  /** A further member of Meridian Labs, with an account. */
  async colleague(fullName: string, address: string, role: string): Promise<string> {
    const personId = await this.meridian.person(fullName, address);
    await this.test.database.execute('INSERT INTO clients.members (client_id, person_id, role, is_active, added_at) VALUES ($1, $2, $3, true, $4)', [
      await this.clientId(), personId, role, this.test.clock.now(),
    ]);
    return personId;
  }

  async sam(): Promise<Visitor> {
    return this.meridian.signedIn('sam@gangway.example');
  }

  /** Uploads the ID document, from the task list. */
  async upload(talent: Visitor, file?: ChosenFile): Promise<void> {
    await this.openTask(talent, 'ID document');
    await talent.press('Submit document', {}, file ?? (await aPicture()));
  }

  /** Signs the NDA, from the task list. */
  async sign(talent: Visitor, name = 'Amira Haddad'): Promise<void> {
    await this.openTask(talent, 'Meridian NDA');
    await talent.press('Sign document', { 'I agree to sign electronically': true, 'Type your full name': name });
  }

  /** An admin approves what waits first. */
  async approves(): Promise<void> {
    const sam = await this.sam();
    await sam.open('/admin/reviews');
    await sam.press('Approve and next');
  }

  /** Amira with an approved ID document, at work. */
  async atWork(): Promise<Visitor> {
    const talent = await this.aboard();
    await this.upload(talent);
    await this.approves();
    await talent.open(`/contracts/${await this.contractId()}/acceptance`);
    await talent.press('Accept and send message', { 'Your first message': 'Hello Dana' });
    await this.test.settle();
    return talent;
  }

  async openTask(talent: Visitor, title: string): Promise<void> {
    await talent.open(await this.tasksPath());
    await talent.press(`Start task: ${title}`);
  }

  async contractId(): Promise<string> {
    const row = await this.test.database.row<{ id: string }>('SELECT contract_id AS id FROM onboarding.checklists ORDER BY id DESC LIMIT 1');
    if (!row) throw new Error('There is no checklist.');
    return row.id;
  }

  async tasksPath(): Promise<string> {
    return `/contracts/${await this.contractId()}/tasks`;
  }

  async taskPath(title: string): Promise<string> {
    const row = await this.test.database.row<{ id: string }>('SELECT id FROM onboarding.tasks WHERE title = $1 ORDER BY id DESC LIMIT 1', [title]);
    if (!row) throw new Error(`There is no task "${title}".`);
    return `/tasks/${row.id}`;
  }

  async checklist(): Promise<{ state: string; clearedAt: Date | null } | null> {
    return this.test.database.row('SELECT state, cleared_at AS "clearedAt" FROM onboarding.checklists ORDER BY id DESC LIMIT 1');
  }

  async audited(action: string): Promise<number> {
    const row = await this.test.database.row<{ count: number }>('SELECT count(*)::integer AS count FROM audit.entries WHERE action = $1', [action]);
    return row?.count ?? 0;
  }
}
