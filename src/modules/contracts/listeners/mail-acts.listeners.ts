import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { ContractEnded, ContractEndGiven, ContractEndTakenBack, ContractPaused, ContractResumed, OfferDeclined, ProposalAnswered, ProposalTakenBack, TermsProposed } from '../events.js';
import { MailSidesOfAct } from './mail-sides-of-act.js';

/** The manager learns the reason; the talent has it in writing that nothing is left to do. */
@Injectable()
@AfterCommit(OfferDeclined)
export class MailBothSidesWhenOfferDeclined {
  constructor(private readonly mails: MailSidesOfAct) {}

  async handle(events: readonly OfferDeclined[]): Promise<void> {
    await this.mails.tell(events, ['talent', 'client']);
  }
}

/** The talent reads the proposed terms beside those that hold. */
@Injectable()
@AfterCommit(TermsProposed)
export class MailTalentWhenTermsProposed {
  constructor(private readonly mails: MailSidesOfAct) {}

  async handle(events: readonly TermsProposed[]): Promise<void> {
    await this.mails.tell(events, ['talent']);
  }
}

/** Both sides have it in writing what holds; a refusal needs telling to the client only. */
@Injectable()
@AfterCommit(ProposalAnswered)
export class MailSidesWhenProposalAnswered {
  constructor(private readonly mails: MailSidesOfAct) {}

  async handle(events: readonly ProposalAnswered[]): Promise<void> {
    await this.mails.tell(events.filter(({ data }) => data.answer === 'confirmed'), ['talent', 'client']);
    await this.mails.tell(events.filter(({ data }) => data.answer === 'declined'), ['client']);
  }
}

/** Nobody reads terms that are no longer proposed. */
@Injectable()
@AfterCommit(ProposalTakenBack)
export class MailTalentWhenProposalTakenBack {
  constructor(private readonly mails: MailSidesOfAct) {}

  async handle(events: readonly ProposalTakenBack[]): Promise<void> {
    await this.mails.tell(events, ['talent']);
  }
}

/** Whoever named it, both sides know the last day. */
@Injectable()
@AfterCommit(ContractEndGiven)
export class MailBothSidesWhenContractEndGiven {
  constructor(private readonly mails: MailSidesOfAct) {}

  async handle(events: readonly ContractEndGiven[]): Promise<void> {
    await this.mails.tell(events, ['talent', 'client']);
  }
}

/** Both sides know that it goes on. */
@Injectable()
@AfterCommit(ContractEndTakenBack)
export class MailBothSidesWhenContractEndTakenBack {
  constructor(private readonly mails: MailSidesOfAct) {}

  async handle(events: readonly ContractEndTakenBack[]): Promise<void> {
    await this.mails.tell(events, ['talent', 'client']);
  }
}

/** Neither side works on without knowing that it is over. */
@Injectable()
@AfterCommit(ContractEnded)
export class MailBothSidesWhenContractEnded {
  constructor(private readonly mails: MailSidesOfAct) {}

  async handle(events: readonly ContractEnded[]): Promise<void> {
    await this.mails.tell(events, ['talent', 'client']);
  }
}

/** Both sides stop. */
@Injectable()
@AfterCommit(ContractPaused)
export class MailBothSidesWhenContractPaused {
  constructor(private readonly mails: MailSidesOfAct) {}

  async handle(events: readonly ContractPaused[]): Promise<void> {
    await this.mails.tell(events, ['talent', 'client']);
  }
}

/** The all clear goes to both sides too: nobody waits for a mail that never comes. */
@Injectable()
@AfterCommit(ContractResumed)
export class MailBothSidesWhenContractResumed {
  constructor(private readonly mails: MailSidesOfAct) {}

  async handle(events: readonly ContractResumed[]): Promise<void> {
    await this.mails.tell(events, ['talent', 'client']);
  }
}
