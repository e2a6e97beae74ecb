import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { FileStore, type IncomingFile } from '../../../platform/files/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { ProfilesRepository } from '../profiles.repository.js';

/** A freelancer shows another photo, or none. */
@Injectable()
export class ChangePhoto {
  constructor(
    private readonly profiles: ProfilesRepository,
    private readonly files: FileStore,
    private readonly clock: Clock,
  ) {}

  /** @param file the new photo; null takes the present one away */
  @InTransaction()
  async run({ personId }: Viewer, file: IncomingFile | null): Promise<void> {
    const profile = await this.profiles.hold({ personId, agencyId: null });
    const kept = file ? await this.files.keep(file, { tenantId: null, personId, purpose: 'profiles.photo' }) : null;
    const former = profile.changePhoto(kept?.id ?? null, this.clock.now());
    await this.profiles.save(profile);
    if (former !== null) await this.files.remove(former);
  }
}
