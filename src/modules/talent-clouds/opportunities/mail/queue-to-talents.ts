import type { Mailbox } from '../../../../platform/mail/index.js';
import type { MailedOpportunityQuery } from './mailed-opportunity.query.js';

type Recipients = Awaited<ReturnType<MailedOpportunityQuery['members']>>;

/** So many rows are one statement; a cloud may have ten thousand members. */
const chunkSize = 1000;

/** Queues one mail of a kind for each recipient. A second one with the same facts about the same opportunity would be the same mail. */
export async function queueToTalents(mailbox: Mailbox, kind: string, recipients: Recipients, facts: Readonly<Record<string, string>> = {}): Promise<void> {
  for (let start = 0; start < recipients.length; start += chunkSize) {
    await mailbox.queue(
      recipients.slice(start, start + chunkSize).map(({ opportunityId, personId, agencyId, address, fullName }) => ({
        kind,
        dedupeKey: [opportunityId, personId ?? agencyId, ...Object.values(facts)].join(':'),
        to: address,
        toName: fullName,
        subjectId: opportunityId,
        facts: { ...facts, personId, agencyId },
      })),
    );
  }
}
