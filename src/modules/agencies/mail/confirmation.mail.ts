import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { Database } from '../../../platform/database/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { SecretLinks } from '../../../platform/security/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import type { ListingRow } from '../show-listing/listing.query.js';
import { placeOf } from '../show-listing/listing.view.js';

export interface ConfirmationFacts extends Pick<ListingRow, 'name' | 'tagline' | 'place' | 'country'> {
  readonly projectName: string;
}

/** The final agency invitation (S26). It is due while the agency waits for its owner, and to nobody who is no owner any longer. */
@Injectable()
@SendsMail('agencies.confirmation', 'Last step: confirm the agency')
export class ConfirmationMail extends MailKind {
  constructor(
    private readonly database: Database,
    private readonly links: SecretLinks,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const facts = await this.database.row<ConfirmationFacts>(factsSql, [mail.subjectId, mail.facts['personId']]);
    return facts && confirmationMail(facts, this.settings.publicUrl + agenciesPaths.confirmationLink(this.links.secretOfMail(mail.id)));
  }
}

/** The mail's words. */
export function confirmationMail(facts: ConfirmationFacts, url: string): MailContent {
  const { name, tagline, projectName } = facts;
  const shown = [
    { label: 'Agency', value: name },
    { label: 'Tagline', value: tagline },
    { label: 'Place', value: placeOf(facts) },
  ];
  return {
    template: 'agencies/confirmation',
    subject: `Last step for ${projectName}: confirm ${name}`,
    data: {
      preheader: 'Everything you sent is confirmed. Your public listing is all that is missing.',
      why: `You get this mail because you own ${name} on Gangway.`,
      name,
      projectName,
      facts: shown.filter(({ value }) => value !== ''),
      url,
    },
  };
}

const factsSql = `
  SELECT agency.name, agency.tagline, agency.place, agency.country, journey.title AS "projectName"
    FROM journeys.journey_cards AS journey
    JOIN agencies.agencies AS agency ON agency.id = journey.agency_id AND agency.state = 'draft'
    JOIN agencies.members AS member ON member.agency_id = agency.id AND member.person_id = $2 AND member.role = 'owner' AND member.is_active
   WHERE journey.subject_id = $1 AND journey.ended_at IS NULL`;
