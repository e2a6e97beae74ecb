import { Controller, Get, Param, Post } from '@nestjs/common';
import { Database, isId } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Allow, CurrentViewer, signedIn, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { isTheirs, JoinAgencies } from './join-agencies.js';
import { wordsOfRole } from './person.form.js';

interface OfferedMembership {
  readonly agencyName: string;
  readonly slug: string;
  readonly role: string;
  readonly askedBy: string;
  readonly hasJoined: boolean;
}

/** Where somebody who has an account already says yes to belonging to an agency. Nobody is made a member unasked. */
@Controller()
@Allow(signedIn)
export class MembershipController {
  constructor(
    private readonly database: Database,
    private readonly joinAgencies: JoinAgencies,
  ) {}

  @Get(agenciesPaths.membership(':id'))
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PageAnswer | RedirectAnswer> {
    const offered = await this.offered(viewer, id);
    if (offered.hasJoined) return redirect(agenciesPaths.listing(offered.slug));
    return page('agencies/membership', { title: `Join ${offered.agencyName}`, ...offered, role: wordsOfRole(offered.role), action: agenciesPaths.membership(id) }, { layout: 'focus' });
  }

  @Post(agenciesPaths.membership(':id'))
  async create(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RedirectAnswer> {
    const { agencyName, slug } = await this.offered(viewer, id);
    await this.joinAgencies.accept(viewer, id);
    return redirect(agenciesPaths.listing(slug), { flash: { kind: 'ok', text: `You belong to ${agencyName} now. The account menu switches to it.` } });
  }

  private async offered(viewer: Viewer, id: string): Promise<OfferedMembership> {
    const row = isId(id) ? await this.database.row<OfferedMembership>(offeredSql, [viewer.personId, id]) : null;
    if (!row) throw new NotFound();
    return row;
  }
}

const offeredSql = `
  SELECT agency.name AS "agencyName", agency.slug, awaited.role, person.full_name AS "askedBy", awaited.joined_at IS NOT NULL AS "hasJoined"
    FROM agencies.awaited_members AS awaited
    JOIN agencies.agencies AS agency ON agency.id = awaited.agency_id
    JOIN accounts.person_cards AS person ON person.person_id = awaited.asked_by_id
   WHERE awaited.id = $2 AND awaited.withdrawn_at IS NULL AND (awaited.person_id = $1 OR awaited.joined_at IS NULL AND ${isTheirs})`;
