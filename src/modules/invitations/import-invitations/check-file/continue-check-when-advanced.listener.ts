import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../../platform/events/index.js';
import { ImportCheckAdvanced } from '../../events.js';
import { ImportsRepository } from '../imports.repository.js';
import { CheckNextPart } from './check-next-part.js';

/** Judges one more part of a list, which leads here again until all is judged: as with sending, a part commits with its own event. */
@Injectable()
@AfterCommit(ImportCheckAdvanced)
export class ContinueCheckWhenAdvanced {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly checkNextPart: CheckNextPart,
  ) {}

  async handle(events: readonly ImportCheckAdvanced[]): Promise<void> {
    for (const importId of new Set(events.map(({ data }) => data.importId))) {
      const found = await this.imports.named(importId);
      if (found?.state === 'checking') await this.checkNextPart.run(found);
    }
  }
}
