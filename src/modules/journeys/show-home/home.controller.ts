import { Controller, Get } from '@nestjs/common';
import { Allow, CurrentViewer, MaybeViewer, Public, signedIn } from '../../../platform/security/index.js';
import type { Viewer } from '../../../platform/security/index.js';
import { page, redirect, type PageAnswer, type RedirectAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../../accounts/accounts.paths.js';
import { journeysPaths } from '../journeys.paths.js';
import { HomePage } from './home-page.js';
import { homeView } from './home.view.js';

@Controller()
export class HomeController {
  constructor(private readonly home: HomePage) {}

  @Get(journeysPaths.root)
  @Public()
  root(@MaybeViewer() viewer: Viewer | null): RedirectAnswer {
    return redirect(viewer ? journeysPaths.home : accountsPaths.signIn());
  }

  @Get(journeysPaths.home)
  @Allow(signedIn)
  async show(@CurrentViewer() viewer: Viewer): Promise<PageAnswer> {
    return page('journeys/home', homeView(await this.home.cardsFor(viewer)), { layout: 'room' });
  }
}
