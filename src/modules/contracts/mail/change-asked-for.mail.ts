import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { termLabel } from '../term-words.js';
import { contractMails } from './contract-mails.js';
import { MailedContractQuery, type MailedContract, type MailedRequest } from './mailed-contract.query.js';

/** Tells the hiring manager what the talent would like to be different. */
@Injectable()
@SendsMail(contractMails.changeAskedFor, 'Change of an offer asked for')
export class ChangeAskedForMail extends MailKind {
  constructor(
    private readonly contracts: MailedContractQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const request = await this.contracts.request(mail.subjectId);
    const contract = request?.state === 'open' ? await this.contracts.of(request.contractId) : null;
    if (!request || !contract) return null;
    return changeAskedForContent(contract, request, this.settings.publicUrl + contractsPaths.clientContract(contract.contractId));
  }
}

export function changeAskedForContent(contract: MailedContract, request: MailedRequest, link: string): MailContent {
  const { talentName, projectName } = contract;
  const term = termLabel(request.term, contract.contractKind, 'en');
  return {
    template: 'contracts/change-asked-for',
    subject: `${talentName} asks for a change: ${projectName}`,
    fromName: `${talentName} via Gangway`,
    timeZone: contract.managerTimeZone,
    data: {
      preheader: `${term}: ${request.message.slice(0, 90)}`,
      why: `You are the hiring manager of ${projectName}.`,
      talentName,
      projectName,
      term,
      message: request.message,
      askedAt: request.askedAt,
      link,
    },
  };
}
