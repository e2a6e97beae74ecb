import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { differenceView, type ChangedTermView } from '../difference.view.js';
import { contractMails } from './contract-mails.js';
import { MailedContractQuery, type MailedContract } from './mailed-contract.query.js';

/** Tells the talent which terms changed. A newer change has a mail of its own, so an older one is no longer due. */
@Injectable()
@SendsMail(contractMails.termsChanged, 'Terms of an offer changed')
export class TermsChangedMail extends MailKind {
  constructor(
    private readonly contracts: MailedContractQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const contract = await this.contracts.of(mail.subjectId);
    const [from, to] = [Number(mail.facts['fromVersion']), Number(mail.facts['toVersion'])];
    if (contract?.state !== 'offered' || contract.termsVersion !== to) return null;
    const [before, now] = await this.contracts.versions(contract.contractId, [from, to]);
    const place = { timeZone: contract.talentTimeZone, lang: 'en', now: mail.createdAt };
    const link = this.settings.publicUrl + contractsPaths.review(contract.contractId);
    return termsChangedContent(contract, differenceView(before, now, contract.contractKind, place), link);
  }
}

/** The longest new value that is repeated in the mail; longer ones are read on the page, side by side. */
const longestValue = 120;

export function termsChangedContent(contract: MailedContract, changes: readonly ChangedTermView[], link: string): MailContent {
  const { managerName, clientName, projectName } = contract;
  return {
    template: 'contracts/terms-changed',
    subject: `The terms have changed: ${projectName}`,
    fromName: `${managerName} via Gangway`,
    timeZone: contract.talentTimeZone,
    data: {
      preheader: `${managerName} changed: ${changes.map(({ label }) => label).join(', ')}. Please read and confirm.`,
      why: `You have an offer from ${clientName} for ${projectName}.`,
      managerName,
      projectName,
      facts: changedFacts(changes),
      link,
    },
  };
}

/** Each changed term with its new value, as mails list them. */
export function changedFacts(changes: readonly ChangedTermView[]): { label: string; value: string }[] {
  return changes.map(({ label, now }) => ({ label, value: shortened(now.map(({ text }) => text).join('')) }));
}

function shortened(value: string): string {
  if (value === '') return 'Not provided';
  return value.length > longestValue || value.includes('\n') ? 'Changed: see it beside what it was' : value;
}
