import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/security/index.js';
import { translate } from '../../platform/views/index.js';
import { HomeCards, HomeCardSource, type HomeCard } from '../journeys/index.js';
import { ClientContexts } from './client-contexts.js';
import { clientsPaths } from './clients.paths.js';

/** The way from somebody's own home to the companies they work for; without it a hiring manager would land on an empty page. */
@Injectable()
@HomeCards()
export class ClientsHomeCards extends HomeCardSource {
  constructor(private readonly contexts: ClientContexts) {
    super();
  }

  async cards({ personId, locale }: Viewer): Promise<HomeCard[]> {
    const clients = await this.contexts.contextsOf(personId);
    if (clients.length === 0) return [];
    const text = clients.length === 1 ? 'Invitations, contracts and tasks of your company' : 'Invitations, contracts and tasks; the account menu chooses the company';
    return [{ order: 40, title: clients.map(({ name }) => name).join(', '), text: translate(text, {}, locale), action: { label: 'Continue', path: clientsPaths.client } }];
  }
}
