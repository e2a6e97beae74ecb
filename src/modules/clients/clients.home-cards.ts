import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import type { Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { HomeCards, HomeCardSource, type HomeCard } from '../journeys/index.js';
import { ClientContexts } from './client-contexts.js';
import { clientsPaths } from './clients.paths.js';
import { isTheirs } from './people/join-client.js';

interface AwaitingClient {
  readonly id: string;
  readonly name: string;
}

/** The way from somebody's own home to the companies they work for, and to those that wait for their yes. */
@Injectable()
@HomeCards()
export class ClientsHomeCards extends HomeCardSource {
  constructor(
    private readonly contexts: ClientContexts,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async cards(viewer: Viewer): Promise<HomeCard[]> {
    return (await Promise.all([this.awaiting(viewer), this.own(viewer)])).flat();
  }

  private async awaiting({ personId, locale }: Viewer): Promise<HomeCard[]> {
    const rows = await this.database.prepared<AwaitingClient>('clients.awaiting-cards', awaitingSql, [personId, this.clock.now()]);
    const text = translate('This company would like you to join it', {}, locale);
    return rows.map(({ id, name }) => ({ order: 10, title: name, text, action: { label: 'Continue', path: clientsPaths.membership(id) } }));
  }

  private async own({ personId, locale }: Viewer): Promise<HomeCard[]> {
    const clients = await this.contexts.contextsOf(personId);
    if (clients.length === 0) return [];
    const text = clients.length === 1 ? 'Invitations, contracts and tasks of your company' : 'Invitations, contracts and tasks; the account menu chooses the company';
    return [{ order: 40, title: clients.map(({ name }) => name).join(', '), text: translate(text, {}, locale), action: { label: 'Continue', path: clientsPaths.client } }];
  }
}

const awaitingSql = `
  SELECT awaited.id, client.name FROM clients.awaited_members AS awaited JOIN clients.clients AS client ON client.id = awaited.client_id
   WHERE awaited.joined_at IS NULL AND awaited.withdrawn_at IS NULL AND awaited.asked_by_id IS NOT NULL AND awaited.expires_at > $2 AND ${isTheirs}
   ORDER BY client.name, awaited.id`;
