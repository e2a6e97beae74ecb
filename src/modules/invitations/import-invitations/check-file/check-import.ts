import { Injectable } from '@nestjs/common';
import { actingClientOf } from '../../../clients/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Viewer } from '../../../../platform/security/index.js';
import { InTransaction } from '../../../../platform/transactions/index.js';
import type { Columns } from '../columns.js';
import { ImportsRepository } from '../imports.repository.js';
import { CheckNextPart } from './check-next-part.js';

/** *Check file*: the dry run begins. A short list is judged at once, a long one goes on by itself. */
@Injectable()
export class CheckImport {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly checkNextPart: CheckNextPart,
    private readonly clock: Clock,
  ) {}

  /**
   * May be run again, with other columns or the same, until it is sent.
   * @throws ImportMovedOn at once, while somebody else has it checked: nobody waits for a lock of that length
   */
  @InTransaction()
  async run(viewer: Viewer, importId: string, columns: Columns): Promise<void> {
    const found = await this.imports.ofClientAtOnce(actingClientOf(viewer).id, importId);
    found.beginCheck(columns, this.clock.now());
    await this.checkNextPart.run(found);
  }
}
