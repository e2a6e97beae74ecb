import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Our imports end in `.js`, as the compiled files do. Jest maps them to `.ts` inside tests,
 * but it does not do so for the global set-up, which it loads with Node's own `require`.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !context.parentURL?.startsWith('file:')) return nextResolve(specifier, context);
    const typescript = resolve(dirname(fileURLToPath(context.parentURL)), specifier.replace(/\.js$/, '.ts'));
    return nextResolve(existsSync(typescript) ? typescript : specifier, context);
  },
});
