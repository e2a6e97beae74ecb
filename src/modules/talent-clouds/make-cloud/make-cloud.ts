import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { actingClientOf } from '../../clients/index.js';
import { TalentClouds } from '../talent-clouds.js';

/** Somebody of the client makes a cloud. */
@Injectable()
export class MakeCloud {
  constructor(private readonly clouds: TalentClouds) {}

  /** @returns the cloud's id */
  @InTransaction()
  run(viewer: Viewer, { name, about, formKey }: { name: string; about: string; formKey: string }): Promise<string> {
    return this.clouds.make({ clientId: actingClientOf(viewer).id, name, about, formKey, byId: viewer.personId });
  }
}
