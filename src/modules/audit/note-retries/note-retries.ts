import { Injectable } from '@nestjs/common';
import { NotesRetries, RetryNotes, type Retried } from '../../../platform/deliveries/index.js';
import { Audit } from '../audit.js';

/** Writes down what an admin had tried again, which only the platform knows of. */
@Injectable()
@NotesRetries()
export class NoteRetries extends RetryNotes {
  constructor(private readonly audit: Audit) {
    super();
  }

  note(personId: string, retried: readonly Retried[]): Promise<void> {
    return this.audit.appendAll(retried.map(({ what, id }) => entryOf(what, personId, id)));
  }
}

function entryOf(what: Retried['what'], actorId: string, subjectId: string) {
  const entry = { tenantId: null, actorId, subjectId };
  return what === 'mail' ? { ...entry, action: 'platform.mail-retried', subjectType: 'mail' } : { ...entry, action: 'platform.event-delivery-retried', subjectType: 'event delivery' };
}
