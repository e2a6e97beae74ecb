import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { ActingContexts, type ActingContext, type ActingContextSource } from './acting-contexts.js';
import { ContextCounts, type ContextCount, type ContextCountSource } from './context-counts.js';
import { contextKey } from './viewer.js';

type Counts = Pick<ContextCount, 'openOffers' | 'unread'>;

/** What waits in the person's own name, and their contexts with what waits there. */
export interface CountedContexts {
  readonly own: Counts;
  readonly others: readonly ActingContext[];
}

/** Collects what people may act for, and what waits there, from every module that said it knows. */
@Injectable()
export class ContextDirectory {
  private contextSources: ActingContextSource[] | null = null;
  private countSources: ContextCountSource[] | null = null;
  private readonly found = new WeakMap<object, Promise<ActingContext[]>>();
  private readonly counted = new WeakMap<object, Promise<CountedContexts>>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** The person's contexts, asked for once per request however many parts of the page need them. */
  of(request: object, personId: string): Promise<ActingContext[]> {
    return once(this.found, request, () => this.ask(personId));
  }

  /** The same with what waits in each; only for pages that show it, since counting costs a statement for each source. */
  withCounts(request: object, personId: string): Promise<CountedContexts> {
    return once(this.counted, request, () => this.count(request, personId));
  }

  private async ask(personId: string): Promise<ActingContext[]> {
    this.contextSources ??= this.providersOf<ActingContextSource>(ActingContexts.KEY);
    return (await Promise.all(this.contextSources.map((source) => source.contextsOf(personId)))).flat();
  }

  private async count(request: object, personId: string): Promise<CountedContexts> {
    this.countSources ??= this.providersOf<ContextCountSource>(ContextCounts.KEY);
    const [contexts, ...answers] = await Promise.all([this.of(request, personId), ...this.countSources.map((source) => source.countsOf(personId))]);
    const sums = sumsOf(answers.flat());
    return {
      own: sums.get('self') ?? nothing,
      others: contexts.map((context) => ({ ...context, ...(sums.get(contextKey(context)) ?? nothing) })),
    };
  }

  private providersOf<Source>(metadataKey: string): Source[] {
    return this.discovery.getProviders({ metadataKey }).map((wrapper) => wrapper.instance as Source);
  }
}

const nothing: Counts = { openOffers: 0, unread: 0 };

function sumsOf(counts: readonly ContextCount[]): Map<string, Counts> {
  const sums = new Map<string, Counts>();
  for (const { key, openOffers, unread } of counts) {
    const known = sums.get(key) ?? nothing;
    sums.set(key, { openOffers: known.openOffers + openOffers, unread: known.unread + unread });
  }
  return sums;
}

function once<Answer>(answers: WeakMap<object, Promise<Answer>>, request: object, ask: () => Promise<Answer>): Promise<Answer> {
  const known = answers.get(request);
  if (known) return known;
  const asked = ask();
  answers.set(request, asked);
  return asked;
}
