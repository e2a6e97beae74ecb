import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { accessMetadata, everybody } from '../../src/platform/security/index.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { Visitor } from '../support/visitor.js';

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly rule: unknown;
}

describe('routes', () => {
  let testing: TestApp;
  let routes: Route[];

  beforeAll(async () => {
    testing = await startApp();
    routes = routesOf(testing);
  });

  afterAll(() => testing.stop());

  it('are many', () => {
    expect(routes.length).toBeGreaterThan(40);
  });

  it('state who may use them, each one', () => {
    expect(routes.filter(({ rule }) => rule === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('send a stranger to sign in, or refuse, wherever they are not public', async () => {
    const opened: string[] = [];
    for (const { name, method, path, rule } of routes) {
      if (rule === everybody) continue;
      const url = path.replace(/:\w+/g, '019369c5-7b6e-7000-8000-000000000000').replace(/\*\w+/g, 'x');
      const answer = await new Visitor(testing.url).request(method, url);
      const isRefused = answer.status === 403 || (answer.status === 303 && String(answer.headers.get('location')).startsWith('/sign-in'));
      if (!isRefused) opened.push(`${name}: ${answer.status}`);
    }
    expect(opened).toEqual([]);
  });
});

function routesOf(testing: TestApp): Route[] {
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
