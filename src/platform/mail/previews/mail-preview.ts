import { DiscoveryService } from '@nestjs/core';
import type { MailContent } from '../mail-kind.js';

export interface MailExample {
  /** Unique within its class, in words: "hourly, with a weekly limit". */
  readonly name: string;
  readonly content: MailContent;
}

/** Example mails of one kind, composed from invented facts. */
export interface MailExamples {
  examples(): readonly MailExample[];
}

/** Marks a provider as one that shows its mails at `/mail-previews`. */
export const MailPreview = DiscoveryService.createDecorator<undefined>();
