import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { MailPreview } from './mail-preview.js';
import type { MailExample, MailExamples } from './mail-preview.js';

/** All example mails of the modules, by the name of the class that gives them. */
@Injectable()
export class MailPreviews implements OnModuleInit {
  private readonly sources = new Map<string, MailExamples>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { name, instance } of this.discovery.getProviders({ metadataKey: MailPreview.KEY })) {
      // The decorator promises the interface; Nest hands its instances over untyped.
      this.sources.set(String(name), instance as MailExamples);
    }
  }

  all(): { source: string; example: MailExample }[] {
    return [...this.sources].flatMap(([source, given]) => given.examples().map((example) => ({ source, example })));
  }

  find(source: string, name: string): MailExample | null {
    return this.sources.get(source)?.examples().find((example) => example.name === name) ?? null;
  }
}
