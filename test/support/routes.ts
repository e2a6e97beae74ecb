import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { accessMetadata } from '../../src/platform/security/index.js';
import type { TestApp } from './app.js';

export interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly rule: unknown;
}

/** Every route of the running application, with the rule that stands beside it. */
export function routesOf(testing: TestApp): Route[] {
  const scanner = new MetadataScanner();
  return testing.app.get(DiscoveryService, { strict: false }).getControllers().flatMap(({ metatype, instance }) => {
    if (!metatype || !instance) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    const base = pathsOf(Reflect.getMetadata(PATH_METADATA, metatype))[0] ?? '';
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
      if (!handler || method === undefined) return [];
      const rule: unknown = Reflect.getMetadata(accessMetadata, handler) ?? Reflect.getMetadata(accessMetadata, metatype);
      return pathsOf(Reflect.getMetadata(PATH_METADATA, handler)).map((path) => ({
        name: `${metatype.name}.${name}`,
        method: RequestMethod[method] === 'ALL' ? 'GET' : RequestMethod[method],
        path: `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
        rule,
      }));
    });
  });
}

function pathsOf(metadata: unknown): string[] {
  return Array.isArray(metadata) ? metadata.map(String) : [typeof metadata === 'string' ? metadata : ''];
}
