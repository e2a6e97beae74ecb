import { Controller, Get } from '@nestjs/common';
import { admin, Allow } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { clientsPaths } from '../clients.paths.js';
import { PlansQuery } from './plans.query.js';
import { plansView } from './plans.view.js';

/** The membership plans, side by side. */
@Controller()
export class PlansController {
  constructor(private readonly plans: PlansQuery) {}

  @Get(clientsPaths.plans)
  @Allow(admin)
  async index(): Promise<PageAnswer> {
    return page('clients/plans', plansView(await this.plans.all()), { layout: 'desk' });
  }
}
