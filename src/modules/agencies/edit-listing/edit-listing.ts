import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Events } from '../../../platform/events/index.js';
import { FileStore, type IncomingFile } from '../../../platform/files/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { InTransaction } from '../../../platform/transactions/index.js';
import { actingAgencyOf } from '../acting-agency.js';
import { AgenciesRepository } from '../agencies.repository.js';
import type { Agency, ListingTexts } from '../agency.entity.js';
import { AgencyListingChanged } from '../events.js';

/** Changes what an agency says of itself. Whether anybody sees it is not for this to change. */
@Injectable()
export class EditListing {
  constructor(
    private readonly agencies: AgenciesRepository,
    private readonly files: FileStore,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** @throws AgencyNameTaken */
  @InTransaction()
  async texts(viewer: Viewer, texts: ListingTexts): Promise<void> {
    const agency = await this.agencies.hold(actingAgencyOf(viewer).id);
    agency.edit(texts, this.clock.now());
    await this.keep(agency, viewer, 'agencies.listing-edited');
  }

  /** @param file the new logo; null takes the present one away */
  @InTransaction()
  async logo(viewer: Viewer, file: IncomingFile | null): Promise<void> {
    const agency = await this.agencies.hold(actingAgencyOf(viewer).id);
    const kept = file ? await this.files.keep(file, { tenantId: agency.id, personId: viewer.personId, purpose: 'agencies.logo' }) : null;
    const former = agency.changeLogo(kept?.id ?? null, this.clock.now());
    await this.keep(agency, viewer, 'agencies.logo-changed');
    if (former !== null) await this.files.remove(former);
  }

  private async keep(agency: Agency, { personId }: Viewer, action: string): Promise<void> {
    await this.agencies.save(agency);
    await this.audit.append({ action, tenantId: agency.id, actorId: personId, subjectType: 'agency', subjectId: agency.id });
    await this.events.publish(new AgencyListingChanged({ agencyId: agency.id, byId: personId, at: agency.changedAt.toISOString() }));
  }
}
