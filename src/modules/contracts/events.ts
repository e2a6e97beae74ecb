import { DomainEvent } from '../../platform/events/index.js';

/** A talent said yes to the invitation, or a direct offer was made: the offer stands open before them. */
export class OfferOpened extends DomainEvent<{
  contractId: string;
  clientId: string;
  contractKind: 'hourly' | 'fixed';
  audience: 'freelancer' | 'agency';
  personId: string | null;
  agencyId: string | null;
  invitedById: string;
  at: string;
}> {
  static override readonly eventName = 'contracts.offer-opened';
}

/** A client offered a contract to somebody who was here already. */
export class DirectOfferMade extends DomainEvent<{ contractId: string; clientId: string; at: string }> {
  static override readonly eventName = 'contracts.direct-offer-made';
}

/** The talent has read these terms and confirmed them. */
export class ContractConfirmed extends DomainEvent<{
  contractId: string;
  clientId: string;
  personId: string;
  agencyId: string | null;
  termsVersion: number;
  at: string;
}> {
  static override readonly eventName = 'contracts.contract-confirmed';
}

/** The talent would like a term to be different. */
export class ChangeAskedFor extends DomainEvent<{
  contractId: string;
  clientId: string;
  changeRequestId: string;
  at: string;
}> {
  static override readonly eventName = 'contracts.change-asked-for';
}

/** The client has answered a request for a change. */
export class ChangeAnswered extends DomainEvent<{
  contractId: string;
  changeRequestId: string;
  answer: 'accepted' | 'declined';
  at: string;
}> {
  static override readonly eventName = 'contracts.change-answered';
}

/** The client has written a new version of the terms, before the offer was accepted. */
export class ContractTermsChanged extends DomainEvent<{
  contractId: string;
  clientId: string;
  personId: string | null;
  agencyId: string | null;
  fromVersion: number;
  toVersion: number;
  changedTerms: string[];
  wasConfirmed: boolean;
  at: string;
}> {
  static override readonly eventName = 'contracts.contract-terms-changed';
}

/** The talent accepted the offer by sending the hiring manager a first message. */
export class OfferAccepted extends DomainEvent<{
  contractId: string;
  clientId: string;
  personId: string;
  agencyId: string | null;
  hiringManagerId: string;
  message: string;
  at: string;
}> {
  static override readonly eventName = 'contracts.offer-accepted';
}

/** The offer ended before it was accepted: the client took it back, or the platform refused the talent. */
export class OfferWithdrawn extends DomainEvent<{
  contractId: string;
  clientId: string;
  personId: string | null;
  agencyId: string | null;
  reason: string;
  cause: 'client' | 'checklist rejected';
  at: string;
}> {
  static override readonly eventName = 'contracts.offer-withdrawn';
}

/** Nobody accepted the offer while it stood. */
export class OfferExpired extends DomainEvent<{
  contractId: string;
  clientId: string;
  personId: string | null;
  agencyId: string | null;
  at: string;
}> {
  static override readonly eventName = 'contracts.offer-expired';
}

interface AboutContract {
  contractId: string;
  clientId: string;
  personId: string | null;
  agencyId: string | null;
  at: string;
}

/** What is told of an act by mail finds it by this. */
interface ByAct extends AboutContract {
  actId: string;
}

/** The talent said no to the offer. */
export class OfferDeclined extends DomainEvent<ByAct> {
  static override readonly eventName = 'contracts.offer-declined';
}

/** The client would like other terms for a contract that runs; the agreed ones hold until the talent confirms. */
export class TermsProposed extends DomainEvent<ByAct & { fromVersion: number; toVersion: number; changedTerms: string[] }> {
  static override readonly eventName = 'contracts.terms-proposed';
}

/** The talent confirmed the proposed terms, which hold from now on, or declined them. */
export class ProposalAnswered extends DomainEvent<ByAct & { version: number; answer: 'confirmed' | 'declined' }> {
  static override readonly eventName = 'contracts.proposal-answered';
}

/** The client took its proposed terms back before they were answered. */
export class ProposalTakenBack extends DomainEvent<ByAct & { version: number }> {
  static override readonly eventName = 'contracts.proposal-taken-back';
}

/** One side named the day after which the contract ends. */
export class ContractEndGiven extends DomainEvent<ByAct & { lastDay: string }> {
  static override readonly eventName = 'contracts.contract-end-given';
}

/** The side that named a last day took it back before it was over. */
export class ContractEndTakenBack extends DomainEvent<ByAct & { lastDay: string }> {
  static override readonly eventName = 'contracts.contract-end-taken-back';
}

/** A contract has another hiring manager; all that one hand-over moved carry its id. */
export class ContractHandedOver extends DomainEvent<ByAct & { handOverId: string; fromId: string; toId: string }> {
  static override readonly eventName = 'contracts.contract-handed-over';
}

/** The contract has ended: one side ended it, or its last day is over. */
export class ContractEnded extends DomainEvent<ByAct & { cause: 'client' | 'talent' | 'last day' }> {
  static override readonly eventName = 'contracts.contract-ended';
}

/** The client lets the work rest. */
export class ContractPaused extends DomainEvent<ByAct> {
  static override readonly eventName = 'contracts.contract-paused';
}

/** The work goes on. */
export class ContractResumed extends DomainEvent<ByAct> {
  static override readonly eventName = 'contracts.contract-resumed';
}
