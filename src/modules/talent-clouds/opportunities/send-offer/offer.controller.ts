import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { actingClientOf, mayInvite } from '../../../clients/index.js';
import { checkPay, typedOfferTerms } from '../../../contracts/index.js';
import { contractsPaths } from '../../../contracts/contracts.paths.js';
import { isId, newId } from '../../../../platform/database/index.js';
import { blankForm, invalid, readForm } from '../../../../platform/forms/index.js';
import { Allow, CurrentViewer, FormStandsAt, Limits, type Viewer } from '../../../../platform/security/index.js';
import { page, redirect, translate, type PageAnswer, type RedirectAnswer } from '../../../../platform/views/index.js';
import { opportunitiesPaths } from '../../opportunities.paths.js';
import { NoLongerMember } from '../opportunity.errors.js';
import { OfferForm } from './offer.form.js';
import { offerAsTyped, offerPage } from './offer.view.js';
import { RecipientQuery } from './recipient.query.js';
import { SendOffer, type SentOffer } from './send-offer.js';

const template = 'talent-clouds/opportunities/offer';
const layout = { layout: 'room' } as const;
/** As many as invitations: each is a mail to somebody. */
const sendings = { max: 200, perMinutes: 60 };

/** *Offer a contract* to a member: the terms are checked, changed where needed, and sent. */
@Controller()
@Allow(mayInvite)
export class OfferController {
  constructor(
    private readonly recipients: RecipientQuery,
    private readonly sendOffer: SendOffer,
    private readonly limits: Limits,
  ) {}

  @Get(opportunitiesPaths.newOffer)
  async new(@CurrentViewer() viewer: Viewer, @Query('answer') answer = '', @Query('member') member = ''): Promise<PageAnswer | RedirectAnswer> {
    const recipient = await this.recipients.of(actingClientOf(viewer).id, { answer, member });
    if (recipient.contractId !== null) return redirect(contractsPaths.clientContract(recipient.contractId));
    if (recipient.membershipId === null) throw new NoLongerMember();
    return page(template, offerPage(recipient, blankForm(OfferForm, offerAsTyped(recipient, newId()))), layout);
  }

  /** *Send offer*. */
  @FormStandsAt(opportunitiesPaths.clientOpportunities)
  @Post(opportunitiesPaths.offers)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(OfferForm, body);
    checkPay(form);
    const { answer, member, formKey } = form.values;
    const recipient = await this.recipients.of(actingClientOf(viewer).id, { answer, member });
    if (!form.isValid) return invalid(template, offerPage(recipient, form.view()), form, layout);
    await this.limits.take('offer sending', viewer.personId, sendings);
    const sent = await this.sendOffer.run(viewer, { answer, member }, { terms: typedOfferTerms(form.values), formKey: isId(formKey) ? formKey : newId() });
    return redirect(contractsPaths.clientContract(sent.contractId), { flash: { kind: 'ok', text: sentWords(sent, viewer.locale) } });
  }
}

function sentWords({ talentName: name, isNew }: SentOffer, lang: string): string {
  if (!isNew) return translate('The offer to {name} was sent already. Nothing was sent twice.', { name }, lang);
  return translate("The offer is with {name}. What is still valid of the onboarding isn't asked again.", { name }, lang);
}
