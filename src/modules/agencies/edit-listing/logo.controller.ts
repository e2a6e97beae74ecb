import { Controller, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { readUpload } from '../../../platform/files/index.js';
import { formView } from '../../../platform/forms/index.js';
import { Allow, ChecksTokenItself, CurrentViewer, FormCheck, FormStandsAt, Limits, type Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { agenciesPaths } from '../agencies.paths.js';
import { mayEditListing } from '../permissions.js';
import { EditListing } from './edit-listing.js';
import { listingForm } from './listing.form.js';
import { logoRules } from './logo-rules.js';
import { OwnListing } from './own-listing.js';
import { ownListingView } from './own-listing.view.js';

/** Looking into a picture costs more than keeping it, so tries are counted too. */
const tries = { max: 60, perMinutes: 60 };

/** The logo of an agency. */
@Controller()
@Allow(mayEditListing)
export class LogoController {
  constructor(
    private readonly own: OwnListing,
    private readonly editListing: EditListing,
    private readonly formCheck: FormCheck,
    private readonly limits: Limits,
  ) {}

  @FormStandsAt(agenciesPaths.ownListing)
  @Post(agenciesPaths.ownLogo)
  @ChecksTokenItself()
  async create(@CurrentViewer() viewer: Viewer, @Req() req: Request): Promise<PageAnswer | RedirectAnswer> {
    await this.limits.take('agencies.logo', viewer.personId, tries);
    const upload = await readUpload(req, { ...logoRules, checkToken: (token) => this.formCheck.requireToken(req, token) });
    await this.formCheck.checkContext(req, upload.fields['_acting'], upload.fields);
    if (upload.problem || !upload.file) {
      const row = await this.own.of(viewer);
      const logo = formView({ logo: '' }, [{ field: 'logo', message: upload.problem?.message ?? 'Select a picture' }]);
      return page('agencies/edit', ownListingView(row, { texts: listingForm(row), logo }), { layout: 'room', status: 422 });
    }
    await this.editListing.logo(viewer, upload.file);
    return redirect(agenciesPaths.ownListing, { flash: { kind: 'ok', text: 'The logo is saved.' } });
  }

  @FormStandsAt(agenciesPaths.ownListing)
  @Post(agenciesPaths.logoRemoval)
  async remove(@CurrentViewer() viewer: Viewer): Promise<RedirectAnswer> {
    await this.editListing.logo(viewer, null);
    return redirect(agenciesPaths.ownListing, { flash: { kind: 'ok', text: 'The logo is removed.' } });
  }
}
