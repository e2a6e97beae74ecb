import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { contractMails } from './contract-mails.js';
import { MailedContractQuery, type MailedContract } from './mailed-contract.query.js';

/** Tells somebody who is here already that a client offers them a contract. */
@Injectable()
@SendsMail(contractMails.directOffer)
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
    return directOfferContent(contract, this.settings.publicUrl + contractsPaths.review(contract.contractId));
  }
}

export function directOfferContent(contract: MailedContract, link: string): MailContent {
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
      link,
    },
  };
}
