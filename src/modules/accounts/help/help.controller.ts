import { Controller, Get } from '@nestjs/common';
import { MaybeViewer, Public, type Viewer } from '../../../platform/security/index.js';
import { page, type PageAnswer } from '../../../platform/views/index.js';
import { accountsPaths } from '../accounts.paths.js';
import { helpView } from './help-view.js';

/** The pages that every footer leads to. */
@Controller()
export class HelpController {
  @Get('help')
  @Public()
  help(@MaybeViewer() viewer: Viewer | null): PageAnswer {
    return page('accounts/help', helpView(viewer));
  }

  @Get('privacy')
  @Public()
  privacy(): PageAnswer {
    return page('accounts/privacy', { title: 'Privacy', accountPath: accountsPaths.account });
  }

  @Get('terms')
  @Public()
  terms(): PageAnswer {
    return page('accounts/terms', { title: 'Terms' });
  }
}
