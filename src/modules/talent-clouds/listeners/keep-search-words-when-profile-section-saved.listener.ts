import { Injectable } from '@nestjs/common';
import { AfterCommit } from '../../../platform/events/index.js';
import { ProfileSectionSaved } from '../../profiles/events.js';
import { SearchWords } from '../search-words.js';

/** Clients find their members by the skills that these say they have now. */
@Injectable()
@AfterCommit(ProfileSectionSaved)
export class KeepSearchWordsWhenProfileSectionSaved {
  constructor(private readonly searchWords: SearchWords) {}

  async handle(events: readonly ProfileSectionSaved[]): Promise<void> {
    await this.searchWords.refreshAll(events.flatMap(({ data }) => data.personId ?? data.agencyId ?? []));
  }
}
