import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { formatFullDate, formatMoney, translate, type Place } from '../../../platform/views/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { offerSlip } from '../offer-slip.js';
import { contractMails } from './contract-mails.js';
import { MailedContractQuery, type MailedContract } from './mailed-contract.query.js';

/** Tells somebody who is here already that a client offers them a contract. */
@Injectable()
@SendsMail(contractMails.directOffer, 'New offer')
export class DirectOfferMail extends MailKind {
  constructor(
    private readonly contracts: MailedContractQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const contract = await this.contracts.of(mail.subjectId);
    if (contract?.state !== 'offered') return null;
    return directOfferContent(contract, this.settings.publicUrl + contractsPaths.review(contract.contractId), mail.createdAt);
  }
}

/** @param now when the mail was queued: dates of another year name it */
export function directOfferContent(contract: MailedContract, link: string, now: Date): MailContent {
  const { managerName, clientName, projectName, talentName } = contract;
  return {
    template: 'contracts/direct-offer',
    subject: `${managerName} (${clientName}) offers you ${projectName}`,
    fromName: `${managerName} via Gangway`,
    timeZone: contract.talentTimeZone,
    data: {
      preheader: 'Nothing is signed yet. What is still valid of your onboarding is not asked again.',
      why: `You get this mail because ${managerName} of ${clientName} offers ${talentName} a contract.`,
      managerName,
      clientName,
      projectName,
      slip: mailedSlip(contract, { timeZone: contract.talentTimeZone, lang: 'en', now }),
      link,
    },
  };
}

/** The offer's facts, as the first mail of an invitation has them. */
function mailedSlip(contract: MailedContract, place: Place): object {
  const { facts, minor, currency, per, note } = offerSlip(contract, { lang: place.lang });
  return {
    facts: [
      { label: translate('Project'), value: contract.projectName },
      ...facts.map(({ label, value, on }) => ({ label, value: on === null ? value : formatFullDate(on, place) })),
    ],
    amount: formatMoney(minor, currency, place.lang),
    amountNote: [per, note].filter((part) => part !== '').join(', '),
  };
}
