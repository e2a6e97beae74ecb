import { enableCompileCache } from 'node:module';

/** Compiled code is kept between starts; imported first, so that it holds for everything after it. */
enableCompileCache();
