import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ActingContexts, type ActingContext, type ActingContextSource } from './acting-contexts.js';

/** Collects what people may act for from every module that said it knows. */
@Injectable()
export class ContextDirectory {
  private sources: ActingContextSource[] | null = null;
  private readonly found = new WeakMap<object, Promise<ActingContext[]>>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** The person's contexts, asked for once per request however many parts of the page need them. */
  of(request: object, personId: string): Promise<ActingContext[]> {
    const known = this.found.get(request);
    if (known) return known;
    const asked = this.ask(personId);
    this.found.set(request, asked);
    return asked;
  }

  private async ask(personId: string): Promise<ActingContext[]> {
    const answers = await Promise.all(this.allSources().map((source) => source.contextsOf(personId)));
    return answers.flat();
  }

  private allSources(): ActingContextSource[] {
    this.sources ??= this.discovery
      .getProviders({ metadataKey: ActingContexts.KEY })
      .map((wrapper) => wrapper.instance as ActingContextSource);
    return this.sources;
  }
}
