import { enableCompileCache, setSourceMapsSupport } from 'node:module';

/**
 * What Node is told before it loads anything else, so it is imported first. Compiled code is kept between starts.
 * Traces name our sources; those of packages stay as they are, because reading all their maps would be a quarter of a start.
 */
enableCompileCache();
setSourceMapsSupport(true, { nodeModules: false });
