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
