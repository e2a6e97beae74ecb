import { Injectable } from '@nestjs/common';
import { Audit } from '../../../audit/index.js';
import { actingClientOf } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import { ApprovalsRepository } from '../../approve-invitation/approvals.repository.js';
import { ImportsRepository } from '../imports.repository.js';
import { ReleaseImport } from './release-import.js';

/** Pauses an import that is being sent, lets it go on, or takes back what waits or has not left yet. Each is harmless when pressed twice. */
@Injectable()
export class SteerImport {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly release: ReleaseImport,
    private readonly approvals: ApprovalsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Takes effect between two parts; what went out before stays out. */
  @InTransaction()
  async pause(viewer: Viewer, importId: string): Promise<void> {
    const found = await this.imports.ofClient(actingClientOf(viewer).id, importId);
    found.pause();
    await this.imports.store(found);
  }

  /** A list that nobody had to say yes to when it was sent waits for one now, where the client has come to want it. */
  @InTransaction()
  async resume(viewer: Viewer, importId: string): Promise<void> {
    const found = await this.imports.ofClient(actingClientOf(viewer).id, importId);
    const at = this.clock.now();
    if (found.state === 'paused' && (await this.release.askedFirst(found, viewer.personId, at))) return;
    if (found.resume(viewer.personId)) await this.release.goOn(found, at);
  }

  /** Nobody is asked for a yes any more; the list is as it was before. */
  @InTransaction()
  async takeBack(viewer: Viewer, importId: string): Promise<void> {
    const found = await this.imports.ofClient(actingClientOf(viewer).id, importId);
    if (found.state !== 'awaiting approval') return;
    found.comeBack();
    await this.imports.store(found);
    await this.approvals.takeBack(importId, viewer.personId, this.clock.now());
    await this.write('invitations.import-taken-back', viewer, importId);
  }

  @InTransaction()
  async undo(viewer: Viewer, importId: string): Promise<void> {
    const found = await this.imports.ofClient(actingClientOf(viewer).id, importId);
    if (!found.undo()) return;
    await this.write('invitations.import-undone', viewer, importId);
    await this.release.goOn(found, this.clock.now());
  }

  private write(action: string, viewer: Viewer, importId: string): Promise<void> {
    return this.audit.append({ action, tenantId: actingClientOf(viewer).id, actorId: viewer.personId, subjectType: 'import', subjectId: importId });
  }
}
