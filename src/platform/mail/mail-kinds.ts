import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { MailKind, MarksMailKind } from './mail-kind.js';

/** The kinds of mail that the modules registered with `@SendsMail`. */
@Injectable()
export class MailKinds implements OnModuleInit {
  private readonly kinds = new Map<string, MailKind>();
  private readonly words = new Map<string, string>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders({ metadataKey: MarksMailKind.KEY })) {
      const name = this.discovery.getMetadataByDecorator(MarksMailKind, wrapper);
      if (!name || !(wrapper.instance instanceof MailKind)) continue;
      this.add(name.kind, wrapper.instance);
      this.words.set(name.kind, name.words);
    }
  }

  /** @throws Error for a kind that nobody composes: the mail waits, as its module may be newer than this process. */
  named(name: string): MailKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`No provider is marked @SendsMail('${name}').`);
    return kind;
  }

  /** A kind that nobody composes here is for a newer process to judge. */
  isForOpenAccountsOnly(name: string): boolean {
    return this.kinds.get(name)?.reachesClosedAccounts === false;
  }

  /** @returns what people call it, or null for a kind that nobody composes here */
  wordsOf(name: string): string | null {
    return this.words.get(name) ?? null;
  }

  private add(name: string, kind: MailKind): void {
    if (this.kinds.has(name)) throw new Error(`Two providers are marked @SendsMail('${name}').`);
    this.kinds.set(name, kind);
  }
}
