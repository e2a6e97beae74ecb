import type { Client } from 'pg';
import type { Options } from '../options.js';
import type { Server } from '../processes/server.js';
import type { Browsers } from '../prepare/browsers.js';
import type { ModelWorld } from '../prepare/model-world.js';
import type { Environment } from '../prepare/bench-settings.js';

/** What every measurement works with. */
export interface Scene extends Pick<Options, 'rounds' | 'list'> {
  readonly product: Server;
  readonly floor: Server;
  readonly owner: Client;
  readonly model: ModelWorld;
  readonly browsers: Browsers;
  readonly environment: Environment;
}
