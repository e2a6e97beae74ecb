import type { DynamicModule, Provider } from '@nestjs/common';

/** What a way of ringing brings into the application. */
export interface DoorbellParts {
  readonly imports: DynamicModule[];
  readonly providers: Provider[];
}
