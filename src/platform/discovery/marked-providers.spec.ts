import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, NestFactory } from '@nestjs/core';
import { markedProviders } from './marked-providers.js';

const Mark = DiscoveryService.createDecorator<void>();
abstract class Source {
  abstract readonly word: string;
}

@Injectable()
@Mark()
class Plugged extends Source {
  readonly word = 'plugged in';
}

@Injectable()
class Unmarked extends Source {
  readonly word = 'not plugged in';
}

@Injectable()
@Mark()
class Stranger {}

@Module({ imports: [DiscoveryModule], providers: [Plugged, Unmarked] })
class Right {}

@Module({ imports: [DiscoveryModule], providers: [Stranger] })
class Wrong {}

async function sourcesIn(module: typeof Right): Promise<string[]> {
  const app = await NestFactory.createApplicationContext(module, { logger: false });
  return markedProviders(app.get(DiscoveryService), Mark.KEY, Source).map(({ word }) => word);
}

describe('what modules plug in under a mark', () => {
  it('is what carries it', async () => {
    expect(await sourcesIn(Right)).toEqual(['plugged in']);
  });

  it('is refused where it is something else', async () => {
    await expect(sourcesIn(Wrong)).rejects.toThrow('Stranger carries the mark of a Source without being one.');
  });
});
