import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { termLabel } from '../term-words.js';
import { contractMails } from './contract-mails.js';
import { MailedContractQuery, type MailedContract, type MailedRequest } from './mailed-contract.query.js';

/** Tells the talent that a term stays as it is, and why. */
@Injectable()
@SendsMail(contractMails.changeDeclined, 'Change of an offer declined')
export class ChangeDeclinedMail extends MailKind {
  constructor(
    private readonly contracts: MailedContractQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const request = await this.contracts.request(mail.subjectId);
    const contract = request && (await this.contracts.of(request.contractId));
    if (!request || !contract) return null;
    return changeDeclinedContent(contract, request, this.settings.publicUrl + contractsPaths.contract(contract.contractId));
  }
}

export function changeDeclinedContent(contract: MailedContract, request: MailedRequest, link: string): MailContent {
  const { managerName, clientName, projectName } = contract;
  const term = termLabel(request.term, contract.contractKind, 'en');
  return {
    template: 'contracts/change-declined',
    subject: `${managerName} answered your request: ${projectName}`,
    fromName: `${managerName} via Gangway`,
    timeZone: contract.talentTimeZone,
    data: {
      preheader: `${term} stays as it is. The offer still stands.`,
      why: `You asked ${clientName} for a change of the contract ${projectName}.`,
      managerName,
      projectName,
      term,
      note: request.note ?? '',
      link,
    },
  };
}
