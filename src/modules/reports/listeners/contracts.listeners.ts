import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import {
  ChangeAnswered,
  ChangeAskedFor,
  ContractConfirmed,
  ContractTermsChanged,
  OfferAccepted,
  OfferDeclined,
  OfferExpired,
  OfferOpened,
  OfferWithdrawn,
} from '../../contracts/events.js';
import { TellProgress } from './tell-progress.js';

/* From the open offer to its acceptance, or to its end. */

@Injectable()
@AfterCommit(OfferOpened)
export class TellProgressWhenOfferOpened extends TellProgress<OfferOpened> {}

@Injectable()
@AfterCommit(ContractConfirmed)
export class TellProgressWhenContractConfirmed extends TellProgress<ContractConfirmed> {}

@Injectable()
@AfterCommit(ChangeAskedFor)
export class TellProgressWhenChangeAskedFor extends TellProgress<ChangeAskedFor> {}

@Injectable()
@AfterCommit(ChangeAnswered)
export class TellProgressWhenChangeAnswered extends TellProgress<ChangeAnswered> {}

@Injectable()
@AfterCommit(ContractTermsChanged)
export class TellProgressWhenContractTermsChanged extends TellProgress<ContractTermsChanged> {}

@Injectable()
@AfterCommit(OfferAccepted)
export class TellProgressWhenOfferAccepted extends TellProgress<OfferAccepted> {}

@Injectable()
@AfterCommit(OfferWithdrawn)
export class TellProgressWhenOfferWithdrawn extends TellProgress<OfferWithdrawn> {}

@Injectable()
@AfterCommit(OfferDeclined)
export class TellProgressWhenOfferDeclined extends TellProgress<OfferDeclined> {}

@Injectable()
@AfterCommit(OfferExpired)
export class TellProgressWhenOfferExpired extends TellProgress<OfferExpired> {}
