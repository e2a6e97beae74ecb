import { Body, Controller, Get, Post } from '@nestjs/common';
import { invalid, readForm } from '../../../platform/forms/index.js';
import { Allow, CurrentViewer, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { actingAgencyOf } from '../acting-agency.js';
import { agenciesPaths } from '../agencies.paths.js';
import { rolesThatEditListing } from '../agency-rights.js';
import { AgencyNameTaken } from '../agency.errors.js';
import { anyAgencyMember, mayEditListing } from '../permissions.js';
import { EditListing } from './edit-listing.js';
import { ListingForm, listingForm, textsOf } from './listing.form.js';
import { OwnListing } from './own-listing.js';
import { ownListingView, previewView } from './own-listing.view.js';

/** The agency's own pages: what it says of itself. */
@Controller()
export class OwnListingController {
  constructor(
    private readonly own: OwnListing,
    private readonly editListing: EditListing,
  ) {}

  @Get(agenciesPaths.agency)
  @Allow(anyAgencyMember)
  enter(@CurrentViewer() viewer: Viewer): RedirectAnswer {
    return redirect(rolesThatEditListing.includes(actingAgencyOf(viewer).role) ? agenciesPaths.ownListing : agenciesPaths.people);
  }

  @Get(agenciesPaths.ownListing)
  @Allow(mayEditListing)
  async edit(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    const row = await this.own.of(viewer);
    return page('agencies/edit', ownListingView(row, { texts: listingForm(row) }), { layout: 'room' });
  }

  @Post(agenciesPaths.ownListing)
  @Allow(mayEditListing)
  async update(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<PageAnswer | RedirectAnswer> {
    const form = await readForm(ListingForm, body);
    if (form.isValid) {
      const isTaken = await this.editListing.texts(viewer, textsOf(form.values)).then(() => false, whetherTaken);
      if (!isTaken) return redirect(agenciesPaths.preview, { flash: { kind: 'ok', text: 'The listing is saved. This is what strangers see of it.' } });
      form.addError('name', 'There is an agency of this name already');
    }
    return invalid('agencies/edit', ownListingView(await this.own.of(viewer), { texts: form.view() }), form, { layout: 'room' });
  }

  @Get(agenciesPaths.preview)
  @Allow(mayEditListing)
  async preview(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    return page('agencies/preview', previewView(await this.own.of(viewer)), { layout: 'room' });
  }
}

function whetherTaken(error: unknown): true {
  if (error instanceof AgencyNameTaken) return true;
  throw error;
}
