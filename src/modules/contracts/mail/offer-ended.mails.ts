import { Injectable } from '@nestjs/common';
import { Settings } from '../../../platform/config/index.js';
import { MailKind, SendsMail, type MailContent, type QueuedMail } from '../../../platform/mail/index.js';
import { contractsPaths } from '../contracts.paths.js';
import { contractMails } from './contract-mails.js';
import { MailedContractQuery, type MailedContract } from './mailed-contract.query.js';

/** The three mails differ in their words, and in which page of the contract the link leads to. */
@Injectable()
abstract class OfferEndedMail extends MailKind {
  constructor(
    private readonly contracts: MailedContractQuery,
    private readonly settings: Settings,
  ) {
    super();
  }

  async compose(mail: QueuedMail): Promise<MailContent | null> {
    const contract = await this.contracts.of(mail.subjectId);
    return contract && this.words(contract, this.settings.publicUrl + this.path(contract.contractId));
  }

  protected path(contractId: string): string {
    return contractsPaths.contract(contractId);
  }

  protected abstract words(contract: MailedContract, link: string): MailContent;
}

/** Tells the talent that the client took the offer back. */
@Injectable()
@SendsMail(contractMails.offerWithdrawn, 'Offer withdrawn')
export class OfferWithdrawnMail extends OfferEndedMail {
  protected words = offerWithdrawnContent;
}

/** Tells the talent that the offer ran out. */
@Injectable()
@SendsMail(contractMails.offerExpired, 'Offer expired')
export class OfferExpiredMail extends OfferEndedMail {
  protected words = offerExpiredContent;
}

/** Tells the hiring manager that the offer was not accepted in time, and whether that lay with their own answer. */
@Injectable()
@SendsMail(contractMails.offerExpiredManager, 'Offer expired, to the hiring manager')
export class OfferExpiredManagerMail extends OfferEndedMail {
  protected words = offerExpiredManagerContent;

  protected override path(contractId: string): string {
    return contractsPaths.clientContract(contractId);
  }
}

export function offerWithdrawnContent(contract: MailedContract, link: string): MailContent {
  const { managerName, clientName, projectName } = contract;
  return {
    template: 'contracts/offer-withdrawn',
    subject: `${clientName} withdrew the offer: ${projectName}`,
    fromName: `${managerName} via Gangway`,
    timeZone: contract.talentTimeZone,
    data: {
      preheader: 'Nothing is left for you to do.',
      why: `You had an offer from ${clientName} for ${projectName}.`,
      managerName,
      clientName,
      projectName,
      reason: contract.closedBecause ?? '',
      link,
    },
  };
}

export function offerExpiredContent(contract: MailedContract, link: string): MailContent {
  const { managerName, clientName, projectName, hasOpenRequest } = contract;
  return {
    template: 'contracts/offer-expired',
    subject: `The offer ran out: ${projectName}`,
    timeZone: contract.talentTimeZone,
    data: {
      preheader: `Ask ${managerName} if you would still like to work on it.`,
      why: `You had an offer from ${clientName} for ${projectName}.`,
      managerName,
      clientName,
      projectName,
      hasOpenRequest,
      link,
    },
  };
}

export function offerExpiredManagerContent(contract: MailedContract, link: string): MailContent {
  const { talentName, projectName, hasOpenRequest } = contract;
  return {
    template: 'contracts/offer-expired-manager',
    subject: hasOpenRequest ? `The offer ran out before ${talentName} had your answer: ${projectName}` : `${talentName} did not accept in time: ${projectName}`,
    timeZone: contract.managerTimeZone,
    data: {
      preheader: 'Invite them again if you would still like to work together.',
      why: `You are the hiring manager of ${projectName}.`,
      talentName,
      projectName,
      hasOpenRequest,
      link,
    },
  };
}
