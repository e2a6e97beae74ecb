import { Injectable } from '@nestjs/common';
import { JoinsTransaction } from '../../../platform/events/index.js';
import { InvitationAccepted } from '../../invitations/events.js';
import { Agencies } from '../agencies.js';

/** An agency that joins a talent cloud is in the public directory at once. */
@Injectable()
@JoinsTransaction(InvitationAccepted, { order: 5 })
export class PublishListingWhenInvitationAccepted {
  constructor(private readonly agencies: Agencies) {}

  async handle({ data }: InvitationAccepted): Promise<void> {
    if (data.agencyId === null || data.cloudId === null) return;
    await this.agencies.publish(data.agencyId, data.personId);
  }
}
