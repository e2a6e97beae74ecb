import { Injectable, Logger } from '@nestjs/common';
import { MailOutcomes } from '../mail-outcomes.js';
import { oneLine } from '../mail-renderer.js';
import { permanentFailure, readDeliveryReport, type RecipientReport } from './delivery-report.js';

const longestWords = 500;

/** Mails that came back: what a mail server reports after it had taken a mail over. */
@Injectable()
export class ReturnedMails {
  private readonly logger = new Logger('mail in');

  constructor(private readonly outcomes: MailOutcomes) {}

  /**
   * Records a delivery report about one of our mails. Anything else that comes to its address, such as an automatic answer, is ignored.
   * @param mailId the mail whose return address it came to
   */
  async receive(mailId: string, raw: Buffer): Promise<void> {
    const failure = await this.failureIn(raw);
    if (!failure) return this.logger.log({ mailId }, 'ignored what came to a return address: it reports no failure for good');
    const isNews = await this.outcomes.returned(mailId, oneLine(failure.words).slice(0, longestWords));
    this.logger.log({ mailId, status: failure.status }, isNews ? 'a mail came back' : 'a mail came back once more, or is not known');
  }

  private async failureIn(raw: Buffer): Promise<RecipientReport | null> {
    // Loaded only where mail is received: most installations receive none.
    const { simpleParser } = await import('mailparser');
    const { attachments } = await simpleParser(raw, { keepDeliveryStatus: true, skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
    const report = attachments.find(({ contentType }) => contentType === 'message/delivery-status');
    return report ? permanentFailure(readDeliveryReport(report.content.toString('utf8'))) : null;
  }
}
