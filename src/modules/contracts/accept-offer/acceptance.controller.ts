import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { newId } from '../../../platform/database/index.js';
import { blankForm, invalid, readForm, type FormReading } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { ClientIsSuspended } from '../../clients/index.js';
import { Journeys } from '../../journeys/index.js';
import { messagingPaths } from '../../messaging/messaging.paths.js';
import { OfferNotReady } from '../contract.errors.js';
import { isOver } from '../contract-states.js';
import { contractsPaths } from '../contracts.paths.js';
import type { WizardRow } from '../offer.sql.js';
import { RecordId } from '../record-id.js';
import { AcceptOffer } from './accept-offer.js';
import { AcceptanceForm } from './acceptance.form.js';
import { AcceptanceQuery } from './acceptance.query.js';
import { acceptanceView, greeting, notReadyView } from './acceptance.view.js';

@Controller('contracts/:id/acceptance')
@Allow(signedIn)
export class AcceptanceController {
  constructor(
    private readonly acceptance: AcceptanceQuery,
    private readonly acceptOffer: AcceptOffer,
    private readonly journeys: Journeys,
  ) {}

  @Get()
  async new(@CurrentViewer() viewer: Viewer, @Param('id', RecordId) contractId: string): Promise<PageAnswer | RedirectAnswer> {
    const row = await this.acceptance.find(viewer, contractId);
    if (row.acceptedAt) return redirect(messagingPaths.roomOfContract(contractId));
    if (isOver(row.state)) return redirect(contractsPaths.contract(contractId));
    if (row.state === 'offered') return redirect(contractsPaths.review(contractId));
    if (!isReady(row)) return this.notReady(viewer, row, null);
    const form = blankForm(AcceptanceForm, { message: greeting(row, viewer.fullName, viewer.locale) });
    return page('contracts/acceptance', { ...acceptanceView(row, viewer.locale), form }, { layout: 'focus' });
  }

  @Post()
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id', RecordId) contractId: string,
    @Body() body: unknown,
  ): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(AcceptanceForm, body);
    if (!form.isValid) {
      const row = await this.acceptance.find(viewer, contractId);
      if (!isReady(row)) return this.new(viewer, contractId);
      return invalid('contracts/acceptance', acceptanceView(row, viewer.locale), form, { layout: 'focus' });
    }
    try {
      const became = await this.acceptOffer.run(viewer, contractId, form.values.message);
      if (became === 'another was sent') return this.unsent(await this.acceptance.find(viewer, contractId), form);
    } catch (error) {
      if (error instanceof OfferNotReady) return this.notReady(viewer, await this.acceptance.find(viewer, contractId), form);
      if (!(error instanceof ClientIsSuspended)) throw error;
      // What was typed stays on the page, and can be sent once the client goes on.
      form.addError('message', error.message);
      return invalid('contracts/acceptance', acceptanceView(await this.acceptance.find(viewer, contractId), viewer.locale), form, { layout: 'focus' });
    }
    return redirect(messagingPaths.roomOfContract(contractId));
  }

  /** @param form what was typed while the offer still looked ready; it stays before whoever wrote it */
  private notReady(viewer: Viewer, row: WizardRow, form: FormReading<AcceptanceForm> | null): PageAnswer {
    const view = notReadyView(row, this.journeys.nextPathOf(row.contractId, row.steps), viewer.locale);
    return page('contracts/not-ready', { ...view, form: form?.view() ?? null }, { layout: 'focus', status: form ? 409 : 200 });
  }

  /** Another page was quicker. The words stay before whoever wrote them, to be sent as a message. */
  private unsent({ contractId, managerName }: WizardRow, form: FormReading<AcceptanceForm>): PageAnswer {
    const paths = { action: messagingPaths.messagesOfContract(contractId), roomPath: messagingPaths.roomOfContract(contractId) };
    return page('contracts/unsent-message', { title: 'You have accepted this offer already', managerName, formKey: newId(), ...paths, form: form.view() }, { status: 409, layout: 'focus' });
  }
}

function isReady(row: WizardRow): boolean {
  return row.state === 'confirmed' && row.clearedAt !== null && (row.audience === 'freelancer' || row.agencyConfirmedAt !== null);
}
