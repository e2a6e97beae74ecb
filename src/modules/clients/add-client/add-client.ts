import { Injectable } from '@nestjs/common';
import { Accounts } from '../../accounts/index.js';
import { Audit } from '../../audit/index.js';
import { foldAddress } from '../../../platform/addresses/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database, newId } from '../../../platform/database/index.js';
import { Events } from '../../../platform/events/index.js';
import { foldName, slugOf } from '../../../platform/names/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { AwaitedMember } from '../awaited-member.entity.js';
import { Client } from '../client.entity.js';
import { ClientMembers } from '../client-members.js';
import { ClientAdded } from '../events.js';

export interface NewClient {
  readonly name: string;
  readonly plan: string;
  readonly owner: string;
}

/** `exists` when another client has this name; `added` also when the same form is sent a second time. */
export type AddedClient = { outcome: 'added' | 'exists' };

/** Lets a company onto this Gangway. Its owner joins at once or, with a new address, once that is verified. */
@Injectable()
export class AddClient {
  constructor(
    private readonly database: Database,
    private readonly members: ClientMembers,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  @InTransaction()
  async run(viewer: Viewer, { name, plan, owner }: NewClient): Promise<AddedClient> {
    const ownerAddress = foldAddress(owner);
    if (ownerAddress === null) throw new Error('The form lets only addresses through.');
    const at = this.clock.now();
    const clientId = newId();
    const client = { id: clientId, name, foldedName: foldName(name), slug: slugOf(name, clientId), planKey: plan, ownerAddress, createdAt: at };
    if (!(await this.insertOnce(client))) return this.answerAgain(client);
    await this.awaitOwner(clientId, ownerAddress, at);
    const personId = await this.accounts.personOfAddress(ownerAddress);
    if (personId !== null) await this.members.join(personId, ownerAddress, at);
    await this.audit.append({ action: 'clients.client-added', tenantId: clientId, actorId: viewer.personId, subjectType: 'client', subjectId: clientId, facts: { plan } });
    await this.events.publish(new ClientAdded({ clientId, at: at.toISOString() }));
    return { outcome: 'added' };
  }

  private async insertOnce(client: Partial<Client>): Promise<boolean> {
    const result = await this.database.repository(Client).createQueryBuilder().insert().values(client).orIgnore().returning('id').execute();
    return (result.raw as unknown[]).length === 1;
  }

  private async answerAgain(client: Pick<Client, 'foldedName' | 'planKey' | 'ownerAddress'>): Promise<AddedClient> {
    const { foldedName, planKey, ownerAddress } = client;
    const isSame = await this.database.repository(Client).existsBy({ foldedName, planKey, ownerAddress });
    return { outcome: isSame ? 'added' : 'exists' };
  }

  private async awaitOwner(clientId: string, address: string, askedAt: Date): Promise<void> {
    await this.database.repository(AwaitedMember).insert({ id: newId(), clientId, address, role: 'owner', askedAt });
  }
}
