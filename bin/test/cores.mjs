import * as os from 'node:os';

/** How much can be done at a time. Older versions of Node that begin a test run can only count processors. */
export const cores = (os.availableParallelism ?? (() => os.cpus().length))();
