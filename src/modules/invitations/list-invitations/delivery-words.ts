import { formatDateTime, type Place } from '../../../platform/views/index.js';

/** What `platform.mail_deliveries` knows of a mail. */
export interface MailDelivery {
  readonly deliveryState: 'queued' | 'deferred' | 'handed over' | 'bounced' | 'dropped' | null;
  readonly serverWords: string | null;
  readonly handedOverAt: Date | null;
}

/** The truth about delivery: what the mail server said, and no more than that. */
export function deliveryWords({ deliveryState, serverWords, handedOverAt }: MailDelivery, place: Place): string {
  const said = serverWords === null || serverWords === '' ? '' : `: ${serverWords}`;
  switch (deliveryState) {
    case 'handed over':
      return handedOverAt === null ? 'Handed over' : `Handed over at ${formatDateTime(handedOverAt, place)}`;
    case 'deferred':
      return `Deferred, we try again${said}`;
    case 'bounced':
      return `Bounced${said}`;
    case 'dropped':
      return 'Not sent: it was no longer due';
    case 'queued':
    case null:
      return 'Queued for the mail server';
  }
}
