import { Controller, Get, Param, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { isId } from '../../../platform/database/index.js';
import { readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { actingClientOf, mayInvite } from '../../clients/index.js';
import { CloudQuery } from '../cloud.query.js';
import { placeOf } from '../place.js';
import { RecordId } from '../record-id.js';
import { talentCloudsPaths } from '../talent-clouds.paths.js';
import { MemberListQuery } from './member-list.query.js';
import { memberListView } from './member-list.view.js';
import { MembersFilterForm } from './members-filter.form.js';

/** One cloud of a client, with its members. */
@Controller()
export class MemberListController {
  constructor(
    private readonly cloud: CloudQuery,
    private readonly members: MemberListQuery,
    private readonly clock: Clock,
  ) {}

  @Get(talentCloudsPaths.clientCloud(':id'))
  @Allow(mayInvite)
  async show(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) cloudId: string, @Query() query: { before?: unknown }): Promise<PageAnswer> {
    const clientId = actingClientOf(viewer).id;
    const cloud = await this.cloud.find(viewer, cloudId);
    const form = await readForm(MembersFilterForm, query);
    const filter = form.isValid ? form.values : { search: '', tag: '', standing: '' };
    const before = isId(query.before) ? query.before : null;
    const rows = await this.members.find({ clientId, cloudId, before, filter });
    const tags = await this.members.tags(clientId);
    const view = memberListView({ cloud, rows, tags, filter, before }, placeOf(viewer, this.clock));
    return page('talent-clouds/cloud', { ...view, filter: form.view() }, { layout: 'room' });
  }
}
