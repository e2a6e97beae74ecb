import { BullModule } from '@nestjs/bull';
import { BullDoorbell, BullDoorkeeper, doorbellQueue } from './bull-doorbell.js';
import { Doorbell } from './doorbell.js';
import type { DoorbellParts } from './doorbell-parts.js';

/** The doorbell over Bull. Loaded only where Redis is set: Bull and its client cost a tenth of the start. */
export function overRedis(url: string, answers: boolean): DoorbellParts {
  return {
    imports: [
      // Without the bound on retries an add() waits for ever while Redis is away.
      BullModule.forRoot({ url, redis: { maxRetriesPerRequest: 1 } }),
      BullModule.registerQueue({ name: doorbellQueue }),
    ],
    providers: [{ provide: Doorbell, useClass: BullDoorbell }, ...(answers ? [BullDoorkeeper] : [])],
  };
}
