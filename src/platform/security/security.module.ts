import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ContextDirectory } from './context-directory.js';
import { FormCheck } from './form-check.js';
import { ForgetOldCounters } from './forget-old-counters.job.js';
import { Limits } from './limits.js';
import { SecretLinks } from './secret-links.js';
import { ViewerResolver } from './viewer-resolver.js';

/** Who may do what, and how often. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    ContextDirectory,
    FormCheck,
    ForgetOldCounters,
    Limits,
    SecretLinks,
    ViewerResolver,
  ],
  exports: [ContextDirectory, FormCheck, Limits, SecretLinks, ViewerResolver],
})
export class SecurityModule {}
