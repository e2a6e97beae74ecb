import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Settings } from '../../../platform/config/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database, isId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Allow, contextKey, CurrentViewer, keepChosenContext, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { Clients } from '../clients.js';
import { NobodyAsksAnyMore, TooLateToJoin } from '../client.errors.js';
import { clientsPaths } from '../clients.paths.js';
import { isTheirs, JoinClient } from './join-client.js';
import { wordsOfRole } from './role-words.js';

interface OfferedMembership {
  readonly clientId: string;
  readonly clientName: string;
  readonly role: string;
  readonly askedBy: string;
  readonly hasJoined: boolean;
  readonly isOver: boolean;
}

/** Where somebody whom a colleague named says yes. Nobody is made a member unasked, and a link alone makes nobody one. */
@Controller()
@Allow(signedIn)
export class MembershipController {
  constructor(
    private readonly database: Database,
    private readonly joinClient: JoinClient,
    private readonly clients: Clients,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Get(clientsPaths.membership(':id'))
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const offered = await this.offered(viewer, id);
    if (offered.hasJoined) return redirect(clientsPaths.client);
    if (offered.isOver) throw new TooLateToJoin(offered.clientName, offered.askedBy);
    return page('clients/membership', { title: `Join ${offered.clientName}`, ...offered, role: wordsOfRole(offered.role), action: clientsPaths.membership(id) }, { layout: 'focus' });
  }

  @Post(clientsPaths.membership(':id'))
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<RedirectAnswer> {
    const { clientId, clientName, askedBy, isOver, hasJoined } = await this.offered(viewer, id);
    if (isOver && !hasJoined) throw new TooLateToJoin(clientName, askedBy);
    await this.clients.requireActive(clientId);
    if (!(await this.joinClient.run(viewer, { clientId, awaitedId: id }))) throw new NobodyAsksAnyMore(clientName);
    keepChosenContext(req, res, contextKey({ kind: 'client', id: clientId }), this.settings.isHttps);
    return redirect(clientsPaths.client, { flash: { kind: 'ok', text: `You belong to ${clientName} now, and act for it here.` } });
  }

  private async offered(viewer: Viewer, id: string): Promise<OfferedMembership> {
    const row = isId(id) ? await this.database.row<OfferedMembership>(offeredSql, [viewer.personId, id, this.clock.now()]) : null;
    if (!row) throw new NotFound();
    return row;
  }
}

const offeredSql = `
  SELECT client.id AS "clientId", client.name AS "clientName", awaited.role, person.full_name AS "askedBy",
         awaited.joined_at IS NOT NULL AS "hasJoined", awaited.expires_at <= $3 AS "isOver"
    FROM clients.awaited_members AS awaited
    JOIN clients.clients AS client ON client.id = awaited.client_id
    JOIN accounts.person_cards AS person ON person.person_id = awaited.asked_by_id
   WHERE awaited.id = $2 AND awaited.withdrawn_at IS NULL AND (awaited.person_id = $1 OR awaited.joined_at IS NULL AND ${isTheirs})`;
