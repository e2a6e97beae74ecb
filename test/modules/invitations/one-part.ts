import { Delivery, Listeners } from '../../../src/platform/events/index.js';
import { EventPublications } from '../../../src/platform/events/event-publications.js';
import { Transactions } from '../../../src/platform/transactions/index.js';
import type { TestApp } from '../../support/app.js';

/** Does the next part of an import and nothing else, as a worker that is stopped right after it, or dies right before its commit. */
export async function doOnePart({ app, database }: TestApp, { dies = false } = {}): Promise<void> {
  await database.execute(`UPDATE platform.event_publications SET due_at = due_at - interval '1 hour' WHERE event_name LIKE 'invitations.import-%' AND status = 'pending'`);
  const publications = new EventPublications(database);
  const [due] = await publications.lease(1);
  const heard = app.get(Listeners).durableNamed(due?.listener ?? '');
  if (!due || !heard) throw new Error('No part is due.');
  await app.get(Transactions).run(async () => {
    await heard.listener.handle([new heard.event(due.payload as never)]);
    if (dies) throw new Error('killed');
    await publications.markDone([due]);
  });
}

/** What a dead process had leased falls to others at once; all that waits is then delivered, mails apart. */
export async function othersTakeOver({ app, database }: TestApp): Promise<void> {
  await database.execute(`UPDATE platform.event_publications SET locked_until = now() - interval '1 second' WHERE status = 'pending'`);
  await app.get(Delivery).deliverDue();
}
