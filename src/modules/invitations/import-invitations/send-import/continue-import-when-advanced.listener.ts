import { Injectable } from '@nestjs/common';
import { Clients } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { AfterCommit, Events } from '../../../../platform/events/index.js';
import { ImportAdvanced } from '../../events.js';
import type { Import } from '../import.entity.js';
import { ImportsRepository } from '../imports.repository.js';
import { SendNextPart } from './send-next-part.js';
import { UndoNextPart } from './undo-next-part.js';

/**
 * Does one part of an import and says so, which leads here again until all is done. A part commits with its own event, so a
 * process that dies loses none and repeats none; the mails of a part come before the next part. While the client is suspended, or whoever sends it may not invite, it rests.
 */
@Injectable()
@AfterCommit(ImportAdvanced)
export class ContinueImportWhenAdvanced {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly clients: Clients,
    private readonly sendNextPart: SendNextPart,
    private readonly undoNextPart: UndoNextPart,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async handle(events: readonly ImportAdvanced[]): Promise<void> {
    for (const importId of new Set(events.map(({ data }) => data.importId))) await this.continue(importId);
  }

  private async continue(importId: string): Promise<void> {
    const found = await this.imports.named(importId);
    if (found?.state !== 'sending' && found?.state !== 'undoing') return;
    const at = this.clock.now();
    if (found.state === 'sending' && !(await this.maySend(found))) {
      found.pause();
      return this.imports.store(found);
    }
    if (found.state === 'sending') await this.sendNextPart.run(found, at);
    else await this.undoNextPart.run(found, at);
    await this.imports.store(found);
    if (found.endedAt === null) await this.events.publish(new ImportAdvanced({ importId, clientId: found.clientId, at: at.toISOString() }));
  }

  private async maySend({ sentById, clientId }: Import): Promise<boolean> {
    return sentById !== null && (await this.clients.mayInvite(sentById, clientId));
  }
}
