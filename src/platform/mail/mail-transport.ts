import type { MailDocument } from './mail-document.js';

/** What became of one attempt. */
export interface MailAnswer {
  readonly state: 'handed over' | 'deferred' | 'bounced';
  /** In the server's own words where it said any. */
  readonly serverWords: string;
}

/** The way out: an SMTP server, or the inbox page where none is set. */
export abstract class MailTransport {
  /**
   * Hands a mail over. A server that refuses, fails or is silent is an answer, not an error.
   * @throws where a file that goes with the mail can't be read
   */
  abstract send(document: MailDocument): Promise<MailAnswer>;

  abstract close(): void;
}
