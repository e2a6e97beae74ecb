import { Controller, Get } from '@nestjs/common';
import { admin, Allow } from '../../../platform/security/index.js';
import { redirect } from '../../../platform/views/index.js';
import type { RedirectAnswer } from '../../../platform/views/index.js';
import { reviewsPaths } from '../onboarding.paths.js';

/** The back office's front door leads to what its people do most. */
@Controller('admin')
@Allow(admin)
export class BackOfficeController {
  @Get()
  show(): RedirectAnswer {
    return redirect(reviewsPaths.list);
  }
}
