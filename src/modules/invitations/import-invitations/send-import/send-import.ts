import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/index.js';
import { actingClientOf } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { ImportsRepository } from '../imports.repository.js';
import { ReleaseImport } from './release-import.js';

/** *Send N invitations*: releases an import, past the client's approvers where it has some; its parts follow by themselves, whatever happens to this process. */
@Injectable()
export class SendImport {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly release: ReleaseImport,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Whoever presses second, also a colleague, finds it under way, paused or waiting and changes nothing. */
  @InTransaction()
  async run(viewer: Viewer, importId: string): Promise<void> {
    const { id: clientId } = actingClientOf(viewer);
    const found = await this.imports.ofClient(clientId, importId);
    if (found.state === 'awaiting approval') return;
    const at = this.clock.now();
    if (found.state === 'checked' && (await this.release.askedFirst(found, viewer.personId, at))) return;
    if (!found.send(viewer.personId, at)) return;
    const facts = { rows: found.rowCount, invitations: found.newCount };
    await this.audit.append({ action: 'invitations.import-sent', tenantId: clientId, actorId: viewer.personId, subjectType: 'import', subjectId: importId, facts });
    await this.release.goOn(found, at);
  }
}
