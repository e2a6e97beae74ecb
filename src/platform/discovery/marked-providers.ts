import type { DiscoveryService } from '@nestjs/core';

/**
 * What the modules have plugged in under a mark. Ask only after the start: then all of them stand.
 * @param key the mark's `KEY`, as `DiscoveryService.createDecorator` made it
 * @throws Error where the mark stands on something else than a `base`
 */
export function markedProviders<T extends object>(discovery: DiscoveryService, key: string, base: abstract new (...given: never[]) => T): T[] {
  return discovery.getProviders({ metadataKey: key }).map(({ instance, name }) => {
    const provider: unknown = instance;
    if (!(provider instanceof base)) throw new Error(`${String(name)} carries the mark of a ${base.name} without being one.`);
    return provider;
  });
}
