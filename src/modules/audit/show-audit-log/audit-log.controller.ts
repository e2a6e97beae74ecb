import { Controller, Get, Query } from '@nestjs/common';
import { isId } from '../../../platform/database/index.js';
import { readForm } from '../../../platform/forms/index.js';
import { admin, Allow } from '../../../platform/security/index.js';
import { page } from '../../../platform/views/index.js';
import type { PageAnswer } from '../../../platform/views/index.js';
import { auditPaths } from '../audit.paths.js';
import { AuditFilterForm } from './audit-filter.form.js';
import { AuditLogQuery } from './audit-log.query.js';
import { auditLogView } from './audit-log.view.js';
import { AuditedNames } from './audited-names.js';

/** Who did what, newest first, and narrowed to a client, a person, an action or a day. */
@Controller()
export class AuditLogController {
  constructor(
    private readonly log: AuditLogQuery,
    private readonly names: AuditedNames,
  ) {}

  @Get(auditPaths.log)
  @Allow(admin)
  async index(@Query() query: { before?: unknown }): Promise<PageAnswer> {
    const form = await readForm(AuditFilterForm, query);
    // What can't be meant narrows nothing; the field says so.
    const filter = form.isValid ? form.values : { client: '', person: '', action: '', day: '' };
    const before = isId(query.before) ? query.before : null;
    const view = auditLogView({ page: await this.log.page(filter, before), filter, kinds: this.names.kinds, before });
    return page('audit/log', { ...view, filter: form.view() }, { layout: 'desk' });
  }
}
